//! What a person does with a rupture, and taking it back.

use holdfast_journal::id::RunId;
use holdfast_journal::ipc::{
    CommandError, LinkRepair, RepairLinkView, RuptureRowView, SetRuptureStatus, UnlinkRepair,
};
use holdfast_journal::mending::{RuptureStatus, Share};

use super::words::{share_word, standing_word};
use crate::ipc::call;
use crate::words::{tr, tr_with};

/// What is done.
#[derive(Clone, PartialEq)]
pub enum Act {
    /// Says where it stands.
    Stand(RuptureStatus),
    /// Links a repair, or says anew how much of it that one reached.
    Link { repair: RunId, share: Share, note: String },
    /// Takes a link away.
    Unlink(RunId),
}

/// What is done, and how the rupture stood before.
#[derive(Clone, PartialEq)]
pub struct Done {
    pub before: RuptureRowView,
    pub act: Act,
}

impl Done {
    /// Does it.
    pub async fn fulfil(&self) -> Result<(), CommandError> {
        let rupture = self.before.run;
        match self.act.clone() {
            Act::Stand(status) => call(&SetRuptureStatus { rupture, status }).await,
            Act::Link { repair, share, note } => call(&LinkRepair { rupture, repair, share, note }).await,
            Act::Unlink(repair) => call(&UnlinkRepair { rupture, repair }).await,
        }
    }

    /// Brings back how it stood.
    pub async fn take_back(&self) -> Result<(), CommandError> {
        let (rupture, before) = (self.before.run, &self.before);
        match &self.act {
            Act::Stand(_) => return call(&SetRuptureStatus { rupture, status: before.status }).await,
            Act::Link { repair, .. } | Act::Unlink(repair) => match linked(before, *repair) {
                Some(link) => {
                    let (repair, share, note) = (link.repair, link.share, link.note.clone());
                    call(&LinkRepair { rupture, repair, share, note }).await?;
                }
                None => call(&UnlinkRepair { rupture, repair: *repair }).await?,
            },
        }
        // A link says where the rupture stands, and may have said it over the person's own word.
        if !before.status.is_set_down() && before.status != said_by(&before.links) {
            call(&SetRuptureStatus { rupture, status: before.status }).await?;
        }
        Ok(())
    }

    /// What has been done, in words.
    pub fn told(&self) -> String {
        match &self.act {
            Act::Stand(status) => tr_with("standing-kept", &[("standing", standing_word(*status).into())]),
            Act::Link { share, .. } => tr_with("repair-linked", &[("share", share_word(*share).into())]),
            Act::Unlink(_) => tr("repair-unlinked"),
        }
    }
}

/// The link to a repair, if there is one.
pub fn linked(rupture: &RuptureRowView, repair: RunId) -> Option<&RepairLinkView> {
    rupture.links.iter().find(|link| link.repair == repair)
}

/// Where a rupture stands by its links alone. The vault decides; this only tells whether what the
/// person had said differs from it. Source: docs/decisions/0008-mending.md.
fn said_by(links: &[RepairLinkView]) -> RuptureStatus {
    if links.iter().any(|link| link.share == Share::All) {
        RuptureStatus::Mended
    } else if links.is_empty() {
        RuptureStatus::Open
    } else {
        RuptureStatus::Mending
    }
}

#[cfg(test)]
mod tests {
    use holdfast_journal::day::Day;
    use holdfast_journal::id::EntryId;
    use holdfast_journal::mending::{LinkFact, Standing};

    use super::*;

    fn link(share: Share) -> RepairLinkView {
        RepairLinkView {
            repair: RunId::from_bytes([1; 16]),
            entry: EntryId::from_bytes([2; 16]),
            repaired_on: Day::new(2026, 3, 2).unwrap(),
            share,
            note: String::new(),
            excerpt: String::new(),
        }
    }

    #[test]
    fn the_links_say_what_the_domain_has_them_say() {
        let all = [None, Some(Share::Part), Some(Share::Most), Some(Share::All)];
        for one in all {
            for other in all {
                let links: Vec<_> = [one, other].into_iter().flatten().map(link).collect();
                let fact =
                    |link: &RepairLinkView| LinkFact { repaired_on: link.repaired_on, share: link.share };
                let facts: Vec<_> = links.iter().map(fact).collect();
                let happened_on = Day::new(2026, 3, 1).unwrap();
                assert_eq!(said_by(&links), Standing::said_by(&facts, happened_on).status);
            }
        }
    }
}
