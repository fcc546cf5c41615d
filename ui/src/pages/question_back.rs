//! Taking back what was done to a question.

use holdfast_journal::ipc::{
    CommandError, ErrorCode, OwnQuestionView, PromptView, RetireQuestion, SaveQuestion, StarPrompt,
};
use holdfast_journal::library::QuestionText;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::question_row::words_id;
use crate::components::{OpenContext, Undo};
use crate::failure;
use crate::ipc::call;
use crate::words::{tr, tr_with};

/// How many characters of a question stand in the offer to take something back.
const GLIMPSE: usize = 60;

/// What has gone from the list.
#[derive(Clone)]
pub enum Gone {
    /// One of the person's own questions.
    Question(OwnQuestionView),
    /// The star of one of the library's.
    Star(PromptView),
}

/// What is needed to take something back.
#[derive(Clone)]
pub struct Back {
    pub open: OpenContext,
    /// Shows the list as it is.
    pub look: Callback<()>,
    /// Where the focus goes.
    pub focus: Callback<String>,
    /// Shows what went wrong.
    pub fail: Callback<CommandError>,
}

impl Back {
    /// Offers to take it back.
    pub fn offer(self, gone: Gone) {
        let text = match &gone {
            Gone::Question(question) => {
                tr_with("question-removed", &[("question", glimpse(&question.text).into())])
            }
            Gone::Star(prompt) => tr_with("star-removed", &[("question", glimpse(&prompt.text).into())]),
        };
        self.offer_saying(gone, text);
    }

    fn offer_saying(self, gone: Gone, text: String) {
        let offer = self.open.offer_undo.clone();
        let take_back = Callback::from(move |()| {
            let (back, gone) = (self.clone(), gone.clone());
            spawn_local(async move {
                match back.bring(&gone).await {
                    Ok(id) => {
                        back.focus.emit(words_id(&id));
                        back.look.emit(());
                        back.open.say.emit(tr("question-back"));
                    }
                    // The offer is the last copy of the words, so it stays until it worked.
                    Err(error) => back.offer_saying(gone, failure::sentence(&error)),
                }
            });
        });
        offer.emit(Undo { text, take_back });
    }

    /// Puts it back and gives the id under which it is there again.
    async fn bring(&self, gone: &Gone) -> Result<String, CommandError> {
        let question = match gone {
            Gone::Star(prompt) => {
                call(&StarPrompt { id: prompt.id.clone(), starred: true }).await?;
                return Ok(prompt.id.clone());
            }
            Gone::Question(question) => question,
        };
        let text = QuestionText::try_from(question.text.clone())
            .map_err(|bad| CommandError::new(ErrorCode::InvalidInput, bad.to_string()))?;
        let id = call(&SaveQuestion { id: None, text }).await?.id;
        // The words are back. What fails from here on is told, and can be done by hand.
        if question.starred
            && let Err(error) = call(&StarPrompt { id: id.clone(), starred: true }).await
        {
            self.fail.emit(error);
        }
        if question.retired
            && let Err(error) = call(&RetireQuestion { id: id.clone(), retired: true }).await
        {
            self.fail.emit(error);
        }
        Ok(id)
    }
}

/// The beginning of a question.
fn glimpse(text: &str) -> String {
    let mut characters = text.chars();
    let mut beginning: String = characters.by_ref().take(GLIMPSE).collect();
    if characters.next().is_some() {
        beginning.push('…');
    }
    beginning
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_question_is_only_begun() {
        assert_eq!(glimpse("何を聞いた？"), "何を聞いた？");
        assert_eq!(glimpse(&"é".repeat(GLIMPSE)), "é".repeat(GLIMPSE));
        assert_eq!(glimpse(&"é".repeat(GLIMPSE + 1)), format!("{}…", "é".repeat(GLIMPSE)));
    }
}
