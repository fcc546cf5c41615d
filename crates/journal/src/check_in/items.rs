//! The nine items and the three strands they belong to.

/// Names the wording of the nine items. A changed sentence needs a new name, and nothing is joined or
/// compared across two of them. Source: content brief, §5.2, "Scoring".
pub const VERSION: &str = "own-1";

/// Three items that belong together. Order means nothing, and no strand is good or bad.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Strand {
    /// The alarm about losing someone.
    Worry,
    /// Keeping to oneself.
    Distance,
    /// Feeling the bond, and saying what one would like.
    Steadiness,
}

impl Strand {
    /// Every strand, in the order shown.
    pub const ALL: [Self; 3] = [Self::Worry, Self::Distance, Self::Steadiness];

    /// The word in the names of messages and in tables.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Worry => "worry",
            Self::Distance => "distance",
            Self::Steadiness => "steadiness",
        }
    }

    /// Its three items, in the order asked.
    pub const fn items(self) -> [Item; 3] {
        match self {
            Self::Worry => [Item::W1, Item::W2, Item::W3],
            Self::Distance => [Item::D1, Item::D2, Item::D3],
            Self::Steadiness => [Item::S1, Item::S2, Item::S3],
        }
    }
}

/// One of the nine items. Its sentence is a message of the interface; its word is stored and never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Item {
    /// Worry: thoughts return to whether someone is drawing back.
    W1,
    /// Worry: waiting for an answer fills the day.
    W2,
    /// Worry: reassurance wears off.
    W3,
    /// Distance: a hurt is kept to oneself.
    D1,
    /// Distance: tender moments are steered away from.
    D2,
    /// Distance: a wish is given up before it is spoken.
    D3,
    /// Steadiness: a wish is put plainly.
    S1,
    /// Steadiness: trust in a way through holds in a tense moment.
    S2,
    /// Steadiness: the bond is felt while apart.
    S3,
}

impl Item {
    /// Every item, in the order asked.
    pub const ALL: [Self; 9] =
        [Self::W1, Self::W2, Self::W3, Self::D1, Self::D2, Self::D3, Self::S1, Self::S2, Self::S3];

    /// The stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::W1 => "w1",
            Self::W2 => "w2",
            Self::W3 => "w3",
            Self::D1 => "d1",
            Self::D2 => "d2",
            Self::D3 => "d3",
            Self::S1 => "s1",
            Self::S2 => "s2",
            Self::S3 => "s3",
        }
    }

    /// The item with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|item| item.word() == word)
    }

    /// The strand it belongs to.
    pub const fn strand(self) -> Strand {
        match self {
            Self::W1 | Self::W2 | Self::W3 => Strand::Worry,
            Self::D1 | Self::D2 | Self::D3 => Strand::Distance,
            Self::S1 | Self::S2 | Self::S3 => Strand::Steadiness,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_comes_back_from_its_word() {
        for (place, item) in Item::ALL.into_iter().enumerate() {
            assert_eq!(item as usize, place, "answers lie in this order");
            assert_eq!(Item::from_word(item.word()), Some(item));
        }
        for word in ["w0", "w4", "W1", "", "s"] {
            assert_eq!(Item::from_word(word), None, "{word}");
        }
    }

    #[test]
    fn three_strands_of_three_make_the_nine() {
        let of_strands = Strand::ALL.map(Strand::items).concat();
        assert_eq!(of_strands, Item::ALL);
        for strand in Strand::ALL {
            for item in strand.items() {
                assert_eq!(item.strand(), strand);
                assert_eq!(item.word().get(..1), strand.word().get(..1));
            }
        }
    }
}
