//! What a stranger's input may cost, whatever it holds.

use cap::Cap;
use cpu_time::ThreadTime;
use std::alloc::System;
use std::time::Duration;

/// Counts what Rust asks for, and nothing of libFuzzer, which keeps a corpus in its memory.
#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// Of the processor: a machine that is busy with something else proves nothing.
    time: Duration,
    /// Above what is in use before, in bytes.
    memory: usize,
}

/// Nobody must notice that something was refused.
const TIME_MAX: Duration = Duration::from_millis(200);

pub const LINK: Bounds = Bounds { time: TIME_MAX, memory: 64 << 10 };
pub const FILE: Bounds = Bounds { time: TIME_MAX, memory: 64 << 20 };
/// A file as large as can be. Code that counts where it has been is slower than what ships, but
/// what grows with the square of a size takes far longer than this.
pub const LARGEST_FILE: Bounds = Bounds { time: Duration::from_secs(1), ..FILE };

impl Bounds {
    /// Reads one input. Past the memory the process aborts, past the time it panics: findings both.
    pub fn hold<T>(self, read: impl FnOnce() -> T) -> T {
        let limited = MEMORY.set_limit(MEMORY.allocated() + self.memory);
        limited.expect("more than is in use");
        let start = ThreadTime::now();
        let read = read();
        let taken = start.elapsed();
        MEMORY.set_limit(usize::MAX).expect("all there is");
        assert!(taken < self.time, "took {taken:?}");
        read
    }
}
