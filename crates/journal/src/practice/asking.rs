//! The practices `ask-plainly` and `their-bad-day`: a request, and guesses that leave oneself out.

use super::choice::choices;
use super::fields::answers;
use super::scale::Scale10;
use super::words::{Line, Paragraphs};
use crate::id::BondId;

answers! {
    /// One request. Source: `content/en/practices/ask-plainly.toml`.
    AskPlainly {
        /// Whom it would go to.
        person: Option<BondId>,
        /// One word for the feeling.
        feeling: Option<Line>,
        /// What is needed.
        need: Option<Line>,
        /// Who would do what, and when.
        request: Option<Paragraphs>,
        /// By when.
        when: Option<Line>,
        /// How it would be asked.
        channel: Option<AskChannel>,
        /// What the person will do if it is no.
        if_no: Option<Line>,
        /// What happened.
        outcome: Option<AskOutcome>,
        /// How it felt after, from very low (0) to very well (10).
        felt_after: Option<Scale10>,
        /// What was found out.
        learned: Option<Line>,
        /// The page for oneself, where one is not safe.
        for_you: Option<Paragraphs>,
    }
}

choices! {
    /// How a request would be asked.
    AskChannel {
        /// Face to face.
        InPerson = "in_person",
        /// A call.
        Call = "call",
        /// A message.
        Message = "message",
        /// A letter.
        Letter = "letter",
        /// Another way, or through someone else.
        Other = "other",
    }
}

choices! {
    /// What became of a request. None of them is the right one.
    AskOutcome {
        /// Asked, and it was yes.
        AskedYes = "asked_yes",
        /// Asked, and it was yes in part.
        AskedPartly = "asked_partly",
        /// Asked, and it was no.
        AskedNo = "asked_no",
        /// Asked, and it was not now.
        AskedLater = "asked_later",
        /// Not asked.
        NotAsked = "not_asked",
        /// No longer needed.
        NoLongerNeeded = "no_longer_needed",
    }
}

answers! {
    /// Guesses about someone's mood. Source: `content/en/practices/their-bad-day.toml`.
    TheirBadDay {
        /// Who it is.
        person: Option<BondId>,
        /// What was seen or heard.
        noticed: Option<Paragraphs>,
        /// How often it is like this.
        how_often: Option<HowOften>,
        /// The first guess, about oneself.
        guess_about_me: Option<Line>,
        /// Guesses that leave oneself out.
        other_guesses: Vec<Line>,
        /// What is needed meanwhile.
        i_need: Option<Line>,
        /// What the person will do today.
        choice: Option<TodayChoice>,
        /// What it turned out to be.
        turned_out: Option<TurnedOut>,
        /// The page for oneself, where one is not safe.
        for_you: Option<Paragraphs>,
    }
}

choices! {
    /// How often someone is like this.
    HowOften {
        /// The first time.
        FirstTime = "first_time",
        /// Now and then.
        Sometimes = "sometimes",
        /// Most days: then kind guesses are not the person's task.
        MostDays = "most_days",
    }
}

choices! {
    /// What to do on a day when someone is short, late or quiet.
    TodayChoice {
        /// Ask once.
        AskOnce = "ask_once",
        /// Give them room.
        GiveRoom = "give_room",
        /// Something of one's own.
        OwnThing = "own_thing",
        /// Name a limit.
        Limit = "limit",
        /// Something else.
        Other = "other",
    }
}

choices! {
    /// What it was about in the end.
    TurnedOut {
        /// Not about oneself.
        NotAboutMe = "not_about_me",
        /// In part about oneself.
        Partly = "partly",
        /// About oneself.
        AboutMe = "about_me",
        /// It never became known.
        NeverKnew = "never_knew",
    }
}
