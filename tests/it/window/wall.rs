//! The big screen as a window of its own.

use super::person::Person;
use super::within_reason;

#[tokio::test(flavor = "multi_thread")]
async fn the_big_screen_is_a_second_window_beside_the_organisers() {
    within_reason(async {
        let data = tempfile::tempdir().unwrap();
        let person = Person::sits_down(data.path(), "fr").await;
        person.presses("home-sample").await;
        person.sees("//nav").await;
        person.goes("screen").await;
        person.presses("screen-open").await;
        person.until("a second window is open", async || person.windows().await == 2).await;
        // The organiser's stays in front of the keyboard, and works on.
        person.reads(&person.words("nav-screen")).await;

        person.turns_to_the_other_window().await;
        person.sees("//*[contains(@class,'wall')]//h1").await;
        person.keeps_picture("window-wall").await;
        for request in [r#"{"op":"standings"}"#, r#"{"op":"phase-set","phase":"closed"}"#] {
            let refused = person.asks(request).await.unwrap_err();
            assert!(refused.as_str().is_some_and(|why| why.contains("not allowed")), "{refused}");
        }
        person.turns_to_the_other_window().await;
        person.presses("screen-shut").await;
        person.until("the big screen is gone", async || person.windows().await == 1).await;
        person.leaves().await;
    })
    .await;
}
