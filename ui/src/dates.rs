//! Dates, times and numbers, written as the engine's `Intl` writes them for the person's region.

use std::cell::RefCell;
use std::collections::HashMap;

use holdfast_journal::day::Day;
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// How a date is to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Tuesday, 24 November
    DayAndMonth,
    /// Tuesday, 24 November 2026
    Full,
    /// November 2026
    Month,
    /// 24
    DayOfMonth,
    /// Tue
    Weekday,
    /// 24 Nov 2026
    Short,
    /// 24 Nov
    DayAndShortMonth,
    /// Nov
    ShortMonth,
}

impl Look {
    fn options(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::DayAndMonth => &[("weekday", "long"), ("day", "numeric"), ("month", "long")],
            Self::Full => &[("weekday", "long"), ("day", "numeric"), ("month", "long"), ("year", "numeric")],
            Self::Month => &[("month", "long"), ("year", "numeric")],
            Self::DayOfMonth => &[("day", "numeric")],
            Self::Weekday => &[("weekday", "short")],
            Self::Short => &[("day", "numeric"), ("month", "short"), ("year", "numeric")],
            Self::DayAndShortMonth => &[("day", "numeric"), ("month", "short")],
            Self::ShortMonth => &[("month", "short")],
        }
    }
}

/// A day, written out.
pub fn day(day: Day, look: Look) -> String {
    // A civil date has no zone: noon in UTC, shown in UTC, is that date everywhere.
    let date = Date::new(&JsValue::from_str(&format!("{day}T12:00:00Z")));
    format(&date, look.options(), "UTC").unwrap_or_else(|| day.to_string())
}

/// An instant (RFC 3339) as day and time in a zone.
pub fn instant(at: &str, zone: &str) -> String {
    let options = [
        ("day", "numeric"),
        ("month", "long"),
        ("year", "numeric"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
    ];
    format(&Date::new(&JsValue::from_str(at)), &options, zone).unwrap_or_else(|| at.to_owned())
}

/// An instant (RFC 3339) as time of day in a zone.
pub fn time(at: &str, zone: &str) -> String {
    let options = [("hour", "2-digit"), ("minute", "2-digit")];
    format(&Date::new(&JsValue::from_str(at)), &options, zone).unwrap_or_else(|| at.to_owned())
}

/// A time of day such as 03:00.
pub fn hour(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// A number with the region's separators.
pub fn number(number: impl Into<f64>) -> String {
    let formatter = Intl::NumberFormat::new(&locales(), &Object::new());
    let format = formatter.format();
    format
        .call1(&JsValue::UNDEFINED, &JsValue::from_f64(number.into()))
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

thread_local! {
    /// Formatters that were made: making one costs more than using it a hundred times.
    static FORMATTERS: RefCell<HashMap<String, Intl::DateTimeFormat>> = RefCell::default();
}

fn format(date: &Date, options: &[(&str, &str)], zone: &str) -> Option<String> {
    let key = options.iter().fold(zone.to_owned(), |key, (name, value)| format!("{key} {name} {value}"));
    let made = FORMATTERS.with_borrow(|made| made.get(&key).cloned());
    let formatter = match made {
        Some(formatter) => formatter,
        None => {
            let formatter = make_formatter(options, zone)?;
            FORMATTERS.with_borrow_mut(|made| made.insert(key, formatter.clone()));
            formatter
        }
    };
    // An invalid date makes the engine throw; it only comes from odd files.
    let text = formatter.format().call1(&JsValue::UNDEFINED, date).ok()?.as_string()?;
    // A space that does not break looks right and breaks tests and copied text; it is a plain one here.
    Some(text.replace(['\u{202f}', '\u{a0}'], " "))
}

/// By way of `Reflect`, because an unknown zone makes the engine throw.
fn make_formatter(options: &[(&str, &str)], zone: &str) -> Option<Intl::DateTimeFormat> {
    let chosen = Object::new();
    for (name, value) in options.iter().chain(&[("timeZone", zone)]) {
        Reflect::set(&chosen, &(*name).into(), &(*value).into()).ok()?;
    }
    let constructor: Function = Reflect::get(&js_sys::global(), &"Intl".into())
        .and_then(|intl| Reflect::get(&intl, &"DateTimeFormat".into()))
        .ok()?
        .unchecked_into();
    Reflect::construct(&constructor, &Array::of2(&locales(), &chosen)).ok().map(JsCast::unchecked_into)
}

/// The interface's language with the person's region, so that its words and dates go together.
fn locales() -> Array {
    // With no locale set, WebKit calls the language "C", which is not a tag: take only those of
    // our own language.
    let navigator = web_sys::window().map(|window| window.navigator());
    let language = navigator.and_then(|navigator| navigator.language()).filter(|tag| tag.starts_with("en-"));
    Array::of2(&language.as_deref().unwrap_or("en-GB").into(), &"en-GB".into())
}
