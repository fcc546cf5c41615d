//! Settings: lock and keys, reading comfort, days, and what this program is.

use holdfast_journal::comfort::{Comfort, Language};
use holdfast_journal::day::DayEnd;
use holdfast_journal::ipc::{About, AboutView, ChangeSettings, CommandError, ReadSettings, SettingsView};
use holdfast_journal::settings::{IdleMinutes, Settings as AllSettings};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, MouseEvent, TargetCast, component, html, use_state};

use super::settings_keys::{KeyLines, KeyQuestion};
use crate::components::{Alert, AlertKind, ComfortChoices, Icon, OpenContext, PageTitle, use_load, use_open};
use crate::dates;
use crate::ipc::call;
use crate::route::Route;
use crate::words::{tr, tr_with};
use crate::{browser, failure};

async fn load() -> Result<(SettingsView, AboutView), CommandError> {
    Ok((call(&ReadSettings {}).await?, call(&About {}).await?))
}

#[component]
pub fn Settings() -> Html {
    let open = use_open();
    let page = use_load((), |()| load());
    let changed = use_state(|| None::<AllSettings>);
    let error = use_state(|| None::<CommandError>);
    let asking = use_state(|| None::<KeyQuestion>);
    let change = {
        let (changed, error) = (changed.clone(), error.clone());
        Callback::from(move |settings: AllSettings| {
            // Shown at once, so that a second change made before the answer builds on this one.
            changed.set(Some(settings.clone()));
            let (changed, error) = (changed.clone(), error.clone());
            spawn_local(async move {
                match call(&ChangeSettings { settings }).await {
                    Ok(_) => error.set(None),
                    Err(failed) => {
                        changed.set(None);
                        error.set(Some(failed));
                    }
                }
            });
        })
    };
    let ask = {
        let asking = asking.clone();
        Callback::from(move |question| asking.set(Some(question)))
    };
    let again = page.again.clone();
    page.show(|(view, about)| {
        let settings = (*changed).clone().unwrap_or_else(|| view.settings.clone());
        html! {
            <div class="page">
                <header class="head"><div><PageTitle text={tr("settings")} /></div></header>
                if let Some(error) = &*error {
                    <Alert kind={AlertKind::Waiting} title={failure::what(error.code)} text={failure::remedy(error.code)} />
                }
                <div class="settings">
                    { menu() }
                    <div>
                        { lock_group(&settings, &open, &change) }
                        <KeyLines confirmed={settings.recovery_confirmed} on_ask={ask.clone()} />
                        { comfort_group(&open) }
                        { days_group(&settings, &change) }
                        { about_group(about) }
                    </div>
                </div>
                if let Some(question) = &*asking {
                    { question.show(
                        { let asking = asking.clone(); Callback::from(move |()| asking.set(None)) },
                        { let (asking, again, changed) = (asking.clone(), again.clone(), changed.clone()); Callback::from(move |()| { asking.set(None); changed.set(None); again.emit(()); }) },
                    ) }
                }
            </div>
        }
    })
}

/// The groups, to jump to.
fn menu() -> Html {
    let groups = [
        ("group-lock", tr("settings-lock")),
        ("group-keys", tr("settings-keys")),
        ("group-comfort", tr("settings-comfort")),
        ("group-days", tr("settings-days")),
        ("group-about", tr("settings-about")),
    ];
    let items = groups.into_iter().map(|(id, name)| {
        // The address belongs to pages, so jumping within one moves the focus instead.
        let jump = move |event: MouseEvent| {
            event.prevent_default();
            browser::focus(id);
        };
        html! { <li><a href={Route::Settings.href()} onclick={jump}>{ name }</a></li> }
    });
    html! { <nav class="settings-menu" aria-label={tr("settings")}><ul>{ for items }</ul></nav> }
}

fn lock_group(settings: &AllSettings, open: &OpenContext, change: &Callback<AllSettings>) -> Html {
    let idle = {
        let settings = settings.clone();
        change.reform(move |event: Event| {
            let minutes = event.target_unchecked_into::<HtmlSelectElement>().value().parse().ok();
            let idle =
                minutes.and_then(|minutes: u16| IdleMinutes::try_from(minutes).ok()).unwrap_or(settings.idle);
            AllSettings { idle, ..settings.clone() }
        })
    };
    let neutral = {
        let (set, comfort) = (open.set_comfort.clone(), open.comfort);
        move |_: Event| set.emit(Comfort { neutral_name: !comfort.neutral_name, ..comfort })
    };
    html! {
        <section class="group">
            <h2 id="group-lock" tabindex="-1">{ tr("settings-lock") }</h2>
            <div class="lines">
                <div class="line">
                    <label class="label" for="idle">{ tr("idle-label") }</label>
                    <p class="hint">{ tr("idle-hint") }</p>
                    <span class="select"><select class="input" id="idle" onchange={idle}>
                        { for IdleMinutes::CHOICES.iter().map(|minutes| html! {
                            <option value={minutes.to_string()} selected={*minutes == settings.idle.minutes()}>
                                { tr_with("minutes", &[("minutes", (*minutes).into())]) }
                            </option>
                        }) }
                    </select></span>
                </div>
                <label class="switch">
                    <span class="label">{ tr("neutral-label") }</span>
                    <input type="checkbox" role="switch" checked={open.comfort.neutral_name} onchange={neutral} />
                    <span class="hint">{ tr("neutral-hint") }</span>
                </label>
                <div class="line">
                    <h3 class="label">{ tr("lock-now") }</h3>
                    <p class="hint">{ tr("lock-hint") }</p>
                    <button class="button" type="button" onclick={open.lock.reform(|_| ())}><Icon name="lock" />{ tr("lock") }<kbd>{ "Ctrl L" }</kbd></button>
                </div>
            </div>
        </section>
    }
}

fn comfort_group(open: &OpenContext) -> Html {
    html! {
        <section class="group">
            <h2 id="group-comfort" tabindex="-1">{ tr("settings-comfort") }</h2>
            <ComfortChoices comfort={open.comfort} on_change={open.set_comfort.clone()} />
            <div class="lines air">
                <div class="line">
                    <h3 class="label">{ tr("language") }</h3>
                    <p class="hint">{ tr("language-hint") }</p>
                    <span>{ language_name(open.comfort.language) }</span>
                </div>
            </div>
        </section>
    }
}

fn language_name(language: Language) -> String {
    match language {
        Language::English => tr("language-english"),
        Language::Stretched => tr("language-stretched"),
    }
}

fn days_group(settings: &AllSettings, change: &Callback<AllSettings>) -> Html {
    let day_end = {
        let settings = settings.clone();
        change.reform(move |event: Event| {
            let minutes = event.target_unchecked_into::<HtmlSelectElement>().value().parse().ok();
            let day_end =
                minutes.and_then(|minutes: u16| DayEnd::try_from(minutes).ok()).unwrap_or(settings.day_end);
            AllSettings { day_end, ..settings.clone() }
        })
    };
    html! {
        <section class="group">
            <h2 id="group-days" tabindex="-1">{ tr("settings-days") }</h2>
            <div class="lines">
                <div class="line">
                    <label class="label" for="day-end">{ tr("day-end-label") }</label>
                    <p class="hint">{ tr("day-end-hint") }</p>
                    <span class="select"><select class="input" id="day-end" onchange={day_end}>
                        { for (0..=DayEnd::LATEST_MINUTES).step_by(30).map(|minutes| html! {
                            <option value={minutes.to_string()} selected={minutes == settings.day_end.minutes()}>{ dates::hour(minutes) }</option>
                        }) }
                    </select></span>
                </div>
            </div>
        </section>
    }
}

fn about_group(about: &AboutView) -> Html {
    let schema = about.schema.unwrap_or(about.newest_schema);
    let facts = [
        (tr("about-version"), about.version.clone()),
        (tr("about-schema"), schema.to_string()),
        (tr("about-engine"), about.engine.clone()),
        (tr("about-webview"), about.webview.clone()),
        (tr("about-system"), about.system.clone()),
        (tr("about-licence"), tr("about-licence-text")),
    ];
    let details: String = facts.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
    html! {
        <section class="group">
            <h2 id="group-about" tabindex="-1">{ tr("settings-about") }</h2>
            <p class="hint">{ tr("not-care") }</p>
            <dl class="facts">
                { for facts.iter().map(|(name, value)| html! { <><dt>{ name }</dt><dd>{ value }</dd></> }) }
            </dl>
            <CopyDetails {details} />
        </section>
    }
}

#[derive(yew::Properties, PartialEq)]
struct CopyDetailsProps {
    details: String,
}

#[component]
fn CopyDetails(props: &CopyDetailsProps) -> Html {
    let copied = use_state(|| false);
    let copy = {
        let (details, copied) = (props.details.clone(), copied.clone());
        move |_: MouseEvent| copied.set(browser::copy(&details))
    };
    html! {
        <>
            <p class="air"><button class="button" type="button" onclick={copy}><Icon name="copy" />{ if *copied { tr("copied") } else { tr("copy-details") } }</button></p>
            <p class="hint air">{ tr("copy-details-hint") }</p>
        </>
    }
}
