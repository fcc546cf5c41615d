//! An axis of months or weeks: places at even distances, and as many of their names as there is
//! room for.

use super::frame::Frame;
use super::pen::Pen;
use super::shapes::at;
use super::{Anchor, Size, Stroke, Tone, Weight};

/// A month, a week or another span of time on an axis.
#[derive(Clone, Default, PartialEq, Eq)]
// Holds what a person wrote, so only tests may print it.
#[cfg_attr(test, derive(Debug))]
pub struct Slot {
    /// Its short name, such as a month without its year; perhaps empty.
    pub short: String,
    /// What it belongs to, such as its year; empty where that is not said. Written where it changes.
    pub group: String,
}

/// The axis.
#[derive(Debug, Clone, Copy)]
pub(super) struct Axis {
    left: f32,
    step: f32,
}

impl Axis {
    /// So many places between two edges, at most `widest` apart: two weeks do not fill a page.
    pub(super) fn new(left: f32, right: f32, count: usize, widest: f32) -> Self {
        let step = ((right - left) / count.max(1) as f32).min(widest);
        Self { left, step }
    }

    /// How far apart the places are.
    pub(super) const fn step(self) -> f32 {
        self.step
    }

    /// The middle of a place.
    pub(super) fn at(self, index: usize) -> f32 {
        self.left + (index as f32 + 0.5) * self.step
    }

    /// Where a place begins.
    pub(super) fn start(self, index: usize) -> f32 {
        self.left + index as f32 * self.step
    }

    /// Every how many places the short name is written, counted back from the last; none where
    /// there is no room for them.
    fn stride(self, frame: Frame, slots: &[Slot]) -> Option<usize> {
        let widest = frame.widest_small(slots.iter().map(|slot| &slot.short)) + frame.text() * 0.6;
        let stride = (widest / self.step.max(f32::MIN_POSITIVE)).ceil().max(1.0) as usize;
        // Where months stand in their years, every fourth and fewer would be a riddle; the years are
        // enough then. Dates of weeks say where they belong by themselves.
        let in_a_group = slots.chunk_by(|one, next| one.group == next.group).map(<[Slot]>::len).max();
        let are_months = slots.iter().any(|slot| !slot.group.is_empty()) && in_a_group <= Some(12);
        (stride <= 3 || !are_months).then_some(stride)
    }

    /// Writes the names, the first line of them on `y`, and a hairline up to `top` where a group
    /// begins. Gives the line below the last of them.
    pub(super) fn name(self, pen: &mut Pen, frame: Frame, slots: &[Slot], (top, y): (f32, f32)) -> f32 {
        let mut line = y;
        let has_names = slots.iter().any(|slot| !slot.short.is_empty());
        if let Some(stride) = self.stride(frame, slots).filter(|_| has_names) {
            self.name_slots(pen, frame, slots, (stride, line));
            line += frame.text() * 1.3;
        }
        let edge = frame.width();
        let mut free_until = edge;
        for (index, slot) in slots.iter().enumerate().rev() {
            let begins = index == 0 || slots[index - 1].group != slot.group;
            if slot.group.is_empty() || !begins {
                continue;
            }
            if index > 0 {
                let x = self.start(index);
                pen.line(at(x, top), at(x, y - frame.text()), Stroke::Thin, Tone::Grid);
            }
            let width = frame.width_of(&slot.group, Size::Small, Weight::Strong);
            let x = (self.at(index) - self.step.min(frame.text() * 2.0) / 2.0).min(edge - width);
            if x + width <= free_until && x >= 0.0 {
                let place = at(x, line);
                pen.text(place, Anchor::Start, Size::Small, Weight::Strong, Tone::Muted, &slot.group);
                free_until = x - frame.text() * 0.6;
            }
        }
        let has_groups = slots.iter().any(|slot| !slot.group.is_empty());
        if has_groups { line + frame.text() * 1.3 } else { line }
    }

    /// Writes one short name in so many, the last one first.
    fn name_slots(self, pen: &mut Pen, frame: Frame, slots: &[Slot], (stride, y): (usize, f32)) {
        let edge = frame.width();
        let mut free_until = edge;
        for (index, slot) in slots.iter().enumerate().rev().step_by(stride) {
            let width = frame.width_of(&slot.short, Size::Small, Weight::Plain).min(edge);
            // Those at the edges are moved aside and may come to stand in another's place.
            let middle = self.at(index).min(edge - width / 2.0).max(width / 2.0);
            if middle + width / 2.0 <= free_until {
                pen.hint_within(at(middle, y), (0.0, edge), &slot.short);
                free_until = middle - width / 2.0 - frame.text() * 0.3;
            }
        }
    }
}
