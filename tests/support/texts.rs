//! Texts that are hard on software: what people paste, and what scripts do.

/// Long and exotic texts, each with a name.
pub fn exotic() -> Vec<(&'static str, String)> {
    vec![
        ("emoji joined", "👩‍👩‍👧‍👦 and 🏳️‍🌈 and 👍🏽, then plain again.".into()),
        ("right to left", "שלום עולם. مرحبا بالعالم. Then left to right: 123.".into()),
        ("bidi marks", "\u{202e}backwards\u{202c} and \u{2067}isolated\u{2069}".into()),
        ("chinese, japanese, korean", "東京で散歩しました。我们去散步。산책했어요.".into()),
        ("combining marks", "e\u{301}e\u{300}a\u{30a} Z\u{351}\u{36b}a\u{353}lgo".into()),
        ("byte order mark and replacement", "\u{feff}start \u{fffd} end".into()),
        ("indented and tabbed", "\tone\n\t\ttwo  \n  three\n".into()),
        ("many blank lines", "one\n\n\n\n\ntwo\n\n".into()),
        ("one very long line", "word ".repeat(5_000)),
        ("a hundred kilobytes", hundred_kilobytes()),
    ]
}

/// 100 KB of paragraphs that differ from each other.
pub fn hundred_kilobytes() -> String {
    let mut text = String::with_capacity(101 * 1024);
    for number in 1.. {
        text.push_str(&format!(
            "Paragraph {number}. We walked along the canal and said little, which was fine with both of us. \
             Later there was soup, and the long story about the ladder.\n\n"
        ));
        if text.len() >= 100 * 1024 {
            break;
        }
    }
    text.truncate(100 * 1024);
    text
}

/// An ordinary entry for the `number`-th day.
pub fn ordinary(number: usize) -> String {
    const OPENINGS: [&str; 7] = [
        "Jo rang while I was still on the stairs.",
        "A short day, and a quiet one.",
        "The talk we kept putting off happened by itself.",
        "Dad sent one word, and I read a great deal into it.",
        "We laughed about the tent again.",
        "I asked for what I needed, more or less.",
        "Nobody was cross, and I waited for it all the same.",
    ];
    const MIDDLES: [&str; 5] = [
        "I noticed my shoulders come down when the kettle went on.",
        "There was a silence in the middle that did not mean anything.",
        "I had a speech ready and did not use it.",
        "The neighbours' cat sat with us, which settled things.",
        "I said sorry for the sharp part and not for the rest.",
    ];
    format!(
        "{} {}\n\nWritten on day {number}.",
        OPENINGS[number % OPENINGS.len()],
        MIDDLES[number % MIDDLES.len()]
    )
}
