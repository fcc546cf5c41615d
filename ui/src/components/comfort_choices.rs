//! Colours, typeface and size, each shown as it looks and in force at once.

use holdfast_journal::comfort::{Comfort, Face, TextSize, Theme};
use yew::{Callback, Html, Properties, component, html};

use crate::words::{tr, tr_with};

#[derive(Properties, PartialEq)]
pub struct ComfortChoicesProps {
    pub comfort: Comfort,
    pub on_change: Callback<Comfort>,
}

#[component]
pub fn ComfortChoices(props: &ComfortChoicesProps) -> Html {
    let comfort = props.comfort;
    let themes = Theme::ALL.iter().map(|theme| {
        let choose = props.on_change.reform(move |_| Comfort { theme: *theme, ..comfort });
        card(
            "theme",
            theme.word(),
            theme_name(*theme),
            *theme == comfort.theme,
            choose,
            Some(theme.word()),
            None,
        )
    });
    let faces = Face::ALL.iter().map(|face| {
        let choose = props.on_change.reform(move |_| Comfort { face: *face, ..comfort });
        card("face", face.word(), face_name(*face), *face == comfort.face, choose, None, Some(face.word()))
    });
    let sizes = TextSize::ALL.iter().map(|size| {
        let choose = props.on_change.reform(move |_| Comfort { text_size: *size, ..comfort });
        html! {
            <label>
                <input type="radio" name="size" value={size.word()} checked={*size == comfort.text_size} onchange={choose} />
                { tr_with("percent", &[("percent", size.word().into())]) }
            </label>
        }
    });
    html! {
        <div class="stack">
            <div class="field" role="radiogroup" aria-labelledby="theme-label">
                <span class="label" id="theme-label">{ tr("comfort-colours") }</span>
                <div class="cards small">{ for themes }</div>
            </div>
            <div class="field" role="radiogroup" aria-labelledby="face-label">
                <span class="label" id="face-label">{ tr("comfort-face") }</span>
                <div class="cards small">{ for faces }</div>
            </div>
            <div class="field" role="radiogroup" aria-labelledby="size-label">
                <span class="label" id="size-label">{ tr("comfort-size") }</span>
                <div><div class="segments">{ for sizes }</div></div>
            </div>
        </div>
    }
}

fn card(
    group: &'static str,
    word: &'static str,
    name: String,
    checked: bool,
    choose: Callback<yew::Event>,
    theme: Option<&'static str>,
    face: Option<&'static str>,
) -> Html {
    html! {
        <label class="card">
            <span class="sample" data-theme={theme} data-face={face} aria-hidden="true">{ "Ag" }</span>
            <input type="radio" name={group} value={word} {checked} onchange={choose} />
            <b>{ name }</b>
        </label>
    }
}

fn theme_name(theme: Theme) -> String {
    match theme {
        Theme::System => tr("theme-system"),
        Theme::Light => tr("theme-light"),
        Theme::Dark => tr("theme-dark"),
        Theme::Sepia => tr("theme-sepia"),
        Theme::Contrast => tr("theme-contrast"),
    }
}

fn face_name(face: Face) -> String {
    match face {
        Face::Book => tr("face-book"),
        Face::Plain => tr("face-plain"),
        Face::Sans => tr("face-sans"),
        Face::Mono => tr("face-mono"),
    }
}
