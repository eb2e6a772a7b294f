package io.tsrpc.example.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is printed, for somebody to wait for. */
final class Lines implements Consumer<String> {
    private final Consumer<String> out;
    private final List<String> news = new ArrayList<>();

    Lines(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public synchronized void accept(String line) {
        out.accept(line);
        news.add(line);
        notifyAll();
    }

    /** Waits until a line was printed behind the one that was waited for before. */
    synchronized void await(String line) throws InterruptedException {
        while (!news.contains(line)) {
            wait();
        }
        news.subList(0, news.indexOf(line) + 1).clear();
    }
}
