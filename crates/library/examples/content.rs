//! Prints what the build counted in the content: `cargo xtask content`.
#![allow(clippy::print_stdout, reason = "this is what it is for")]

use holdfast_library::{concepts, pages, paths, practices, prompts, report, sources};

fn main() {
    let report = report();
    let ids = concepts().iter().flat_map(|c| c.source_ids).chain(pages().iter().flat_map(|p| p.source_ids));
    let ids: std::collections::BTreeSet<_> = ids.collect();
    let percent = report.facts_with_source * 100 / report.facts.max(1);
    let grade = f64::from(report.hardest_tenths) / 10.0;
    println!("concepts {}/29", concepts().len());
    println!("short pages {}/4, paths {}", pages().len(), paths().len());
    println!("S-ids {}/44", ids.len());
    println!("prompts {} (at least 156)", prompts().len());
    println!("practices {}/13", practices().len());
    println!("sources {}", sources().len());
    println!(
        "facts with source {percent} % ({} of {}); marked as our own judgement: {}",
        report.facts_with_source, report.facts, report.judgements
    );
    println!(
        "banned words {} in {} texts ({} reviewed exceptions)",
        report.banned_words, report.texts, report.exceptions
    );
    println!("copied runs {} in {} texts", report.copied_runs, report.texts);
    println!("worst reading grade {grade:.1} ({}; at most 9)", report.hardest);
}
