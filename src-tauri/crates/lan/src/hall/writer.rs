//! What comes by the hundred is taken in together, in one transaction and one wait for the disk: judges' ballots,
//! and the audience's votes. An idle hub answers a judge at once, a busy one groups by itself. Votes gather for a
//! moment, so that a hall of phones does not hold the file that judges write to.

use std::net::IpAddr;
use std::sync::Weak;
use std::time::Duration;

use api::{Delivery, Fault, Program, Taken};
use tokio::sync::{mpsc, oneshot};

/// So much makes a group full.
const FULL: usize = 256;
/// How long votes gather.
const BREATH: Duration = Duration::from_millis(50);

/// What waits, and is taken in in groups.
pub(crate) trait Job: Send + Sized + 'static {
    /// What becomes of it.
    type Answer: Send + 'static;
    /// The writer's thread.
    const NAME: &'static str;
    /// How long others are waited for.
    const BREATH: Duration;

    /// Its part of a full group.
    fn weight(&self) -> usize;

    /// Takes a group in.
    fn take(program: &Program, group: Vec<Self>) -> Result<Vec<Self::Answer>, Fault>;
}

impl Job for Delivery {
    type Answer = Taken;
    const NAME: &'static str = "hall-writer";
    const BREATH: Duration = Duration::ZERO;

    fn weight(&self) -> usize {
        self.ballots()
    }

    fn take(program: &Program, group: Vec<Delivery>) -> Result<Vec<Taken>, Fault> {
        program.take_ballots(group)
    }
}

/// The vote of a phone at an address.
pub(crate) type Vote = (IpAddr, String);

impl Job for Vote {
    type Answer = Result<(), Fault>;
    const NAME: &'static str = "hall-votes";
    const BREATH: Duration = BREATH;

    fn weight(&self) -> usize {
        1
    }

    fn take(program: &Program, group: Vec<Vote>) -> Result<Vec<Self::Answer>, Fault> {
        program.cast(&group)
    }
}

/// A job, and who waits for what becomes of it.
struct Waiting<J: Job> {
    job: J,
    answer: oneshot::Sender<Result<J::Answer, Fault>>,
}

/// Where jobs wait.
#[derive(Debug)]
pub(crate) struct Queue<J: Job>(mpsc::Sender<Waiting<J>>);

/// No more can wait.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Full;

impl<J: Job> Queue<J> {
    /// Starts the writer. It ends with its queue.
    pub(crate) fn start(program: Weak<Program>, longest: usize) -> std::io::Result<Queue<J>> {
        let (queue, waiting) = mpsc::channel(longest);
        std::thread::Builder::new().name(J::NAME.to_owned()).spawn(move || write(&program, waiting))?;
        Ok(Queue(queue))
    }

    /// Waits until the job is on the disk. [`Full`] at once when too many wait already.
    pub(crate) async fn take(&self, job: J) -> Result<Result<J::Answer, Fault>, Full> {
        let (answer, taken) = oneshot::channel();
        self.0.try_send(Waiting { job, answer }).map_err(|_| Full)?;
        Ok(taken.await.unwrap_or_else(|_| Err(Fault::new("hall-closing"))))
    }
}

fn write<J: Job>(program: &Weak<Program>, mut waiting: mpsc::Receiver<Waiting<J>>) {
    while let Some(first) = waiting.blocking_recv() {
        if !J::BREATH.is_zero() {
            std::thread::sleep(J::BREATH);
        }
        let mut weight = first.job.weight();
        let mut group = vec![first];
        while weight < FULL
            && let Ok(next) = waiting.try_recv()
        {
            weight += next.job.weight();
            group.push(next);
        }
        let (jobs, answers): (Vec<_>, Vec<_>) = group.into_iter().map(|one| (one.job, one.answer)).unzip();
        let taken = program
            .upgrade()
            .ok_or_else(|| Fault::new("hall-closing"))
            .and_then(|program| J::take(&program, jobs));
        match taken {
            // Who went away meanwhile asks again, and gets the same answer.
            Ok(taken) => answers.into_iter().zip(taken).for_each(|(answer, taken)| {
                let _ = answer.send(Ok(taken));
            }),
            Err(fault) => answers.into_iter().for_each(|answer| {
                let _ = answer.send(Err(fault.clone()));
            }),
        }
    }
}
