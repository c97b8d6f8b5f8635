#include "core/training/parallel_loop.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace kinescope::core
{

void parallelLoop(std::size_t count, const std::function<void(std::size_t)>& work, std::stop_token stop,
                  const std::function<void(std::size_t)>& progress)
{
    std::atomic<std::size_t> next{0};
    std::atomic<std::size_t> done{0};
    std::atomic<bool> failed{false};
    std::exception_ptr failure;
    std::mutex mutex;
    std::condition_variable finished;
    std::size_t running =
        std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, std::max<std::size_t>(count, 1));

    const auto worker = [&] {
        for (std::size_t index = next++; index < count && !failed && !stop.stop_requested(); index = next++) {
            try {
                work(index);
            } catch (...) {
                const std::scoped_lock lock(mutex);
                if (!failed.exchange(true))
                    failure = std::current_exception();
            }
            ++done;
        }
        const std::scoped_lock lock(mutex);
        --running;
        finished.notify_all();
    };
    std::vector<std::jthread> threads;
    for (std::size_t i = running; i > 0; --i)
        threads.emplace_back(worker);
    {
        std::unique_lock lock(mutex);
        while (!finished.wait_for(lock, std::chrono::milliseconds(100), [&] { return running == 0; })) {
            lock.unlock();
            if (progress)
                progress(done);
            lock.lock();
        }
    }
    threads.clear();
    if (failure)
        std::rethrow_exception(failure);
    throwIfStopped(stop);
    if (progress)
        progress(count);
}

} // namespace kinescope::core
