//! Measuring prose: sentences, claims, and how hard it is to read.

/// The most words a sentence may have.
pub(crate) const SENTENCE_WORDS: usize = 30;

/// Stands in flattened text where a source is named; a private-use character, so no text has it.
pub(crate) const MARK: char = '\u{e000}';

/// The same for the mark of our own judgement.
pub(crate) const OURS: char = '\u{e001}';

/// A text without its marks.
pub(crate) fn without_marks(text: &str) -> String {
    text.replace([MARK, OURS], "")
}

/// The sentences of a text: cut after `.` or `?`, with closing quotes and marks, before a space.
pub(crate) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest.take()?;
        let Some(cut) = end_of_first(text) else { return (!text.is_empty()).then_some(text) };
        let (sentence, after) = text.split_at(cut);
        rest = Some(after.trim_start()).filter(|after| !after.is_empty());
        Some(sentence)
    })
}

fn end_of_first(text: &str) -> Option<usize> {
    let mut ended = false;
    for (at, c) in text.char_indices() {
        match c {
            '.' | '?' => ended = true,
            '”' | '’' | ')' | MARK | OURS if ended => {}
            c if c.is_whitespace() && ended => return Some(at),
            _ => ended = false,
        }
    }
    None
}

/// How many words a text has, counted at its spaces.
pub(crate) fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// The words of a text in lower case: letters, digits, apostrophes (straight) and hyphens apart.
pub(crate) fn plain_words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase().replace('’', "'");
    let parts = lower.split(|c: char| !c.is_alphanumeric() && c != '\'');
    parts.map(|word| word.trim_matches('\'')).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Words by which a sentence says that something was found out.
const CLAIMING: [&str; 18] = [
    "study",
    "studies",
    "research",
    "researcher",
    "researchers",
    "trial",
    "trials",
    "meta",
    "evidence",
    "experiment",
    "experiments",
    "scientist",
    "scientists",
    "survey",
    "surveys",
    "sample",
    "samples",
    "percent",
];

/// Whether a sentence states a fact that someone could check: it has a figure in it, or speaks of
/// studies.
pub(crate) fn is_claim(sentence: &str) -> bool {
    if sentence.contains(|c: char| c.is_ascii_digit()) {
        return true;
    }
    let words = plain_words(sentence);
    let pair = |a: &str, b: &str| words.windows(2).any(|two| two[0] == a && two[1] == b);
    words.iter().any(|word| CLAIMING.contains(&word.as_str())) || pair("on", "average") || pair("per", "cent")
}

/// What the reading grade is computed from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Measure {
    pub(crate) words: usize,
    pub(crate) sentences: usize,
    pub(crate) syllables: usize,
}

impl Measure {
    pub(crate) fn add(&mut self, sentence: &str) {
        self.sentences += 1;
        for word in sentence.split_whitespace() {
            self.words += 1;
            self.syllables += syllables(word);
        }
    }

    /// The Flesch–Kincaid grade in tenths.
    /// Source of the weights: Kincaid et al. (1975), Research Branch Report 8-75.
    #[allow(clippy::cast_precision_loss, reason = "a page has some hundred words")]
    #[allow(clippy::cast_possible_truncation, reason = "a grade lies between -4 and some dozens")]
    pub(crate) fn grade_tenths(self) -> i32 {
        if self.words == 0 {
            return 0;
        }
        let (words, sentences) = (self.words as f64, self.sentences.max(1) as f64);
        let grade = 0.39 * words / sentences + 11.8 * self.syllables as f64 / words - 15.59;
        (grade * 10.0).round() as i32
    }
}

/// Syllables, counted as groups of vowels without a silent ending. Good to about one in ten words,
/// which is what the formula was made with.
pub(crate) fn syllables(word: &str) -> usize {
    let word: String = word.to_lowercase().chars().filter(char::is_ascii_lowercase).collect();
    let mut count = 0;
    let mut in_vowels = false;
    for c in word.chars() {
        let vowel = matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        if vowel && !in_vowels {
            count += 1;
        }
        in_vowels = vowel;
    }
    let spoken_ending = ["ses", "xes", "zes", "ches", "shes", "ges", "ces", "ted", "ded", "les"];
    let silent = if word.ends_with("le") {
        false
    } else if word.ends_with('e') {
        true
    } else {
        (word.ends_with("es") || word.ends_with("ed")) && !spoken_ending.iter().any(|end| word.ends_with(end))
    };
    if silent && count > 1 {
        count -= 1;
    }
    count.max(1)
}
