//! Where a run points at other runs and at entries.

use holdfast_journal::id::{EntryId, RunId};
use holdfast_journal::practice::RunFields;

/// The ruptures it points at, in a practice that asks for some.
pub(super) fn ruptures_mut(fields: &mut RunFields) -> Option<&mut Vec<RunId>> {
    match fields {
        RunFields::LinkRepair(run) => Some(&mut run.rupture_id),
        RunFields::OnlookerView(run) => Some(&mut run.rupture_id),
        RunFields::OtherMeanings(run) => Some(&mut run.rupture_id),
        RunFields::RepairLog(run) => Some(&mut run.rupture_ids),
        _ => None,
    }
}

/// The entries it points at.
pub(super) fn entries_mut(fields: &mut RunFields) -> Vec<&mut Option<EntryId>> {
    match fields {
        RunFields::CameBackLedger(run) => vec![&mut run.repair_id],
        RunFields::LinkRepair(run) => vec![&mut run.repair_id],
        RunFields::WeekBack(run) => vec![&mut run.hard, &mut run.good],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use holdfast_journal::practice::{FieldValue, PracticeKind, Values};

    use super::*;

    #[test]
    fn nothing_that_a_practice_points_at_is_forgotten() {
        let id = "0190a1b2c3d4e5f60718293a4b5c6d7e";
        for kind in PracticeKind::ALL {
            let values: Values = kind
                .fields()
                .iter()
                .filter_map(|field| {
                    let value = match *field {
                        "rupture_id" | "rupture_ids" => FieldValue::Texts(vec![id.into()]),
                        // In another practice `hard` is a line, which may look like this as well.
                        "repair_id" | "hard" | "good" => FieldValue::Text(id.into()),
                        _ => return None,
                    };
                    Some(((*field).to_owned(), value))
                })
                .collect();
            let mut fields = RunFields::from_values(kind, &values).unwrap();
            let entries = fields.entries().count();
            let ruptures = fields.ruptures().len();
            assert_eq!(entries_mut(&mut fields).len(), entries, "{kind:?}");
            assert_eq!(ruptures_mut(&mut fields).map_or(0, |ruptures| ruptures.len()), ruptures, "{kind:?}");
        }
    }
}
