//! The hub's one writer: ballots that wait are taken in together, in one transaction and one wait for the
//! disk. An idle hub answers at once, a busy one groups by itself; there is no timer.

use std::sync::Weak;

use api::{Delivery, Fault, Program, Taken};
use tokio::sync::{mpsc, oneshot};

/// So many ballots make a group full.
const FULL: usize = 256;

/// A delivery that waits, and who waits for what becomes of it.
struct Waiting {
    delivery: Delivery,
    answer: oneshot::Sender<Result<Taken, Fault>>,
}

/// Where deliveries wait.
#[derive(Clone, Debug)]
pub(crate) struct Queue(mpsc::Sender<Waiting>);

/// No more can wait.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Full;

impl Queue {
    /// Starts the writer. It ends with the last clone of its queue.
    pub(crate) fn start(program: Weak<Program>, longest: usize) -> std::io::Result<Queue> {
        let (queue, waiting) = mpsc::channel(longest);
        std::thread::Builder::new().name("hall-writer".to_owned()).spawn(move || write(&program, waiting))?;
        Ok(Queue(queue))
    }

    /// Waits until the delivery is on the disk. [`Full`] at once when too many wait already.
    pub(crate) async fn take(&self, delivery: Delivery) -> Result<Result<Taken, Fault>, Full> {
        let (answer, taken) = oneshot::channel();
        self.0.try_send(Waiting { delivery, answer }).map_err(|_| Full)?;
        Ok(taken.await.unwrap_or_else(|_| Err(Fault::new("hall-closing"))))
    }
}

fn write(program: &Weak<Program>, mut waiting: mpsc::Receiver<Waiting>) {
    while let Some(first) = waiting.blocking_recv() {
        let mut ballots = first.delivery.ballots();
        let mut group = vec![first];
        while ballots < FULL
            && let Ok(next) = waiting.try_recv()
        {
            ballots += next.delivery.ballots();
            group.push(next);
        }
        let (deliveries, answers): (Vec<_>, Vec<_>) =
            group.into_iter().map(|one| (one.delivery, one.answer)).unzip();
        let taken = program
            .upgrade()
            .ok_or_else(|| Fault::new("hall-closing"))
            .and_then(|program| program.take_ballots(deliveries));
        match taken {
            // Who went away meanwhile asks again, and gets the same receipt.
            Ok(taken) => answers.into_iter().zip(taken).for_each(|(answer, taken)| {
                let _ = answer.send(Ok(taken));
            }),
            Err(fault) => answers.into_iter().for_each(|answer| {
                let _ = answer.send(Err(fault.clone()));
            }),
        }
    }
}
