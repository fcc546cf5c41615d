//! The weekly check-in in a real vault: one a week, changed rather than doubled, taken away and put back,
//! and its rows against tampering.

use holdfast_journal::bond::BondKind;
use holdfast_journal::check_in::{Answer, Answers, Context, Item};
use holdfast_journal::day::DayEnd;
use holdfast_journal::id::{BondId, CheckInId};
use holdfast_journal::moment::Moment;
use holdfast_vault::check_in::CheckInDraft;
use holdfast_vault::error::Damage;
use holdfast_vault::schema::{MIGRATIONS, Migration, newest};
use holdfast_vault::{Vault, VaultError};
use support::{TempVault, day, passphrase};

use holdfast_journal::clock::Clock as _;

const DAY: i64 = 24 * 60 * 60;

fn now(vault: &TempVault) -> Moment {
    Moment::of(vault.clock.now(), DayEnd::default()).unwrap()
}

fn answers(numbers: [u8; 9]) -> Answers {
    let mut answers = Answers::default();
    for (item, number) in Item::ALL.into_iter().zip(numbers) {
        answers.set(item, Answer::try_from(number).ok());
    }
    answers
}

fn save(vault: &TempVault, about: Option<BondId>, first: u8, note: &str) -> Result<CheckInId, VaultError> {
    let draft = CheckInDraft {
        about,
        answers: answers([first, 1, 2, 3, 0, 9, 1, 1, 1]),
        note,
        contexts: vec![Context::Apart, Context::Ill, Context::Apart],
    };
    vault.vault().save_check_in(&now(vault), &draft)
}

fn person(vault: &TempVault, name: &str) -> BondId {
    vault.vault().add_bond(&name.to_owned().try_into().unwrap(), BondKind::Friend).unwrap().id
}

#[test]
fn one_a_week_is_kept_and_changed_until_the_next() {
    let mut vault = TempVault::new();
    assert_eq!(vault.vault().check_ins(None).unwrap(), []);
    let first = save(&vault, None, 0, "  quiet,\n mostly ").unwrap();
    for _ in 0..6 {
        vault.clock.pass_seconds(DAY);
        assert_eq!(save(&vault, None, 2, "quiet, mostly").unwrap(), first, "the same week");
    }
    vault.clock.pass_seconds(DAY);
    let second = save(&vault, None, 3, "").unwrap();
    assert_ne!(second, first);
    vault.reopen();
    let kept = vault.vault().check_ins(None).unwrap();
    assert_eq!(kept.len(), 2);
    assert_eq!((kept[0].id, kept[0].moment.day), (first, day("2026-11-24")), "it keeps its day");
    assert_eq!(kept[0].answers, answers([2, 1, 2, 3, 0, 9, 1, 1, 1]));
    assert_eq!(kept[0].answers.get(Item::D3), None, "what did not come up is no 0");
    assert_eq!(
        (kept[0].note.as_str(), &kept[0].contexts[..]),
        ("quiet, mostly", &[Context::Apart, Context::Ill][..])
    );
    assert_eq!(
        (kept[1].id, kept[1].moment.day, kept[1].version.as_str()),
        (second, day("2026-12-01"), "own-1")
    );
    vault.assert_sound();
}

#[test]
fn each_bond_has_weeks_of_its_own() {
    let vault = TempVault::new();
    let (maya, jo) = (person(&vault, "Maya"), person(&vault, "Jo"));
    let made = [None, Some(maya), Some(jo)].map(|about| save(&vault, about, 1, "").unwrap());
    assert!(made[0] != made[1] && made[1] != made[2]);
    for (about, id) in [None, Some(maya), Some(jo)].into_iter().zip(made) {
        let found = vault.vault().check_ins(about).unwrap();
        assert_eq!(found.iter().map(|one| (one.id, one.about)).collect::<Vec<_>>(), [(id, about)]);
    }
    assert_eq!(vault.vault().all_check_ins().unwrap().len(), 3);

    // Made one: both weeks stand, and come apart again.
    vault.vault().merge_bonds(jo, Some(maya)).unwrap();
    assert_eq!(vault.vault().check_ins(Some(maya)).unwrap().len(), 2);
    vault.vault().merge_bonds(jo, None).unwrap();
    assert_eq!(vault.vault().check_ins(Some(maya)).unwrap().len(), 1);
    vault.assert_sound();
}

#[test]
fn who_is_forgotten_takes_no_words_along() {
    let mut vault = TempVault::new();
    let maya = person(&vault, "Maya");
    save(&vault, Some(maya), 1, "we hardly spoke").unwrap();
    vault.vault().forget_bond(maya, true).unwrap();
    let gone = |vault: &TempVault| {
        assert_eq!(vault.vault().check_ins(None).unwrap(), [], "not about people in general");
        let all = vault.vault().all_check_ins().unwrap();
        assert_eq!(all.len(), 1);
        assert_eq!((all[0].about, all[0].unlinked, all[0].note.as_str()), (None, true, "we hardly spoke"));
        vault.assert_sound();
    };
    gone(&vault);
    vault.reopen();
    gone(&vault);
    assert!(matches!(vault.vault().check_ins(Some(maya)), Err(VaultError::NotFound)));
    save(&vault, None, 1, "").unwrap();
    assert_eq!(vault.vault().all_check_ins().unwrap().len(), 2, "it is in nobody's way");
}

#[test]
fn what_is_taken_away_can_be_put_back_until_it_is_erased() {
    let mut vault = TempVault::new();
    let id = save(&vault, None, 1, "a line").unwrap();
    vault.vault().remove_check_in(id, true).unwrap();
    assert_eq!(vault.vault().check_ins(None).unwrap(), []);
    vault.vault().remove_check_in(id, false).unwrap();
    assert_eq!(vault.vault().check_ins(None).unwrap()[0].note, "a line");

    vault.vault().remove_check_in(id, true).unwrap();
    let other = save(&vault, None, 2, "").unwrap();
    assert_ne!(other, id);
    let refused = vault.vault().remove_check_in(id, false);
    assert!(matches!(refused, Err(VaultError::Invalid(_))), "that week has another one by now");
    vault.vault().remove_check_in(other, true).unwrap();
    vault.vault().remove_check_in(id, false).unwrap();
    vault.vault().remove_check_in(id, true).unwrap();

    vault.clock.pass_seconds(29 * DAY);
    vault.reopen();
    vault.vault().remove_check_in(id, false).unwrap();
    vault.vault().remove_check_in(id, true).unwrap();
    vault.clock.pass_seconds(31 * DAY);
    vault.reopen();
    assert!(matches!(vault.vault().remove_check_in(id, false), Err(VaultError::NotFound)));
    vault.assert_sound();
}

#[test]
fn what_cannot_be_kept_changes_nothing() {
    let vault = TempVault::new();
    let blank = |note| CheckInDraft { about: None, answers: Answers::default(), note, contexts: vec![] };
    let long = "x".repeat(2_001);
    for draft in [blank(""), blank("  \n "), blank(&long)] {
        assert!(matches!(vault.vault().save_check_in(&now(&vault), &draft), Err(VaultError::Invalid(_))));
    }
    let unknown = BondId::from_bytes([7; 16]);
    assert!(matches!(save(&vault, Some(unknown), 1, ""), Err(VaultError::NotFound)));
    let unknown = CheckInId::from_bytes([7; 16]);
    assert!(matches!(vault.vault().remove_check_in(unknown, true), Err(VaultError::NotFound)));
    assert_eq!(vault.vault().all_check_ins().unwrap(), []);
    vault.vault().save_check_in(&now(&vault), &blank("only a line")).unwrap();
    vault.assert_sound();
}

#[test]
fn a_changed_row_is_found_and_not_read() {
    for sql in [
        "UPDATE check_in SET w1 = 3",
        "UPDATE check_in SET s3 = NULL",
        "UPDATE check_in SET d3 = 0",
        "UPDATE check_in SET note = 'all was well'",
        "UPDATE check_in SET contexts = '[]'",
        "UPDATE check_in SET day = '2026-11-23'",
        "UPDATE check_in SET version = 'own-2'",
        "UPDATE check_in SET unlinked = 1",
        "UPDATE check_in SET removed_at = 1",
    ] {
        let mut vault = TempVault::new();
        save(&vault, None, 1, "a line").unwrap();
        vault.close();
        let later = Migration { number: newest() + 1, name: "later.sql", sql, min_reader: 1 };
        let migrations: Vec<_> = MIGRATIONS.iter().copied().chain([later]).collect();
        let opened =
            Vault::open_with_migrations(&vault.folder(), &passphrase(), vault.clock.clone(), &migrations);
        vault.vault = Some(opened.unwrap().vault);
        assert!(vault.vault().verify().unwrap().problems.contains(&Damage::Row), "{sql}");
        // One that is taken away is not read at all.
        let read = vault.vault().all_check_ins();
        let hidden = sql.contains("removed_at") && read.as_ref().is_ok_and(Vec::is_empty);
        assert!(hidden || matches!(read, Err(VaultError::Damaged(Damage::Row))), "{sql}");
    }
}
