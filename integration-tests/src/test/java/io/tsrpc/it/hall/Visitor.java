package io.tsrpc.it.hall;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.tsrpc.it.peers.NodePeer;
import java.util.ArrayList;
import java.util.List;

/** A visitor with {@code rooms.ts} on Node or in a page, as {@code visitor.ts} describes it. */
abstract class Visitor implements AutoCloseable {
    private final List<String> heard = new ArrayList<>();

    /** One on Node. */
    static Visitor onNode(String opening) {
        return new OnNode(opening);
    }

    /** One in a page. */
    static Visitor inPage(BrowserContext browser, String url, String opening) {
        Page page = browser.newPage();
        page.navigate(url);
        page.evaluate("opening => open(JSON.parse(opening))", opening);
        return new InPage(page);
    }

    /** Waits for the next thing that it tells. */
    abstract String next();

    /** Tells it to do something. */
    abstract void run(String command, String argument);

    @Override
    public abstract void close();

    /** Tells it to do something, and waits until it says that this is done. */
    final void run(String command, String argument, String outcome) {
        run(command, argument);
        until(outcome);
    }

    /** Asks it until it answers this: what the server tells it meanwhile takes its time. */
    final void ask(String question, String answer) {
        String last;
        do {
            run(question, "");
            do {
                last = next();
                heard.add(last);
            } while (!last.startsWith(question + " "));
        } while (!last.equals(answer));
    }

    /** Waits until it tells this. */
    final void until(String line) {
        String last;
        do {
            last = next();
            heard.add(last);
        } while (!last.equals(line));
    }

    /** What it has told of rooms so far, and was waited for. */
    final List<String> heard() {
        return heard.stream().filter(line -> !line.startsWith("flow")).toList();
    }

    /** The messages that a flow behind that of rooms has got. */
    final List<String> flow() {
        return heard.stream().filter(line -> line.startsWith("flow")).toList();
    }

    /** The numbers of the lines that it has heard in a hall. */
    final List<Integer> lines(String hall) {
        return heard.stream()
                .filter(line -> line.startsWith(hall + " "))
                .map(line -> Integer.valueOf(line.substring(hall.length() + 1)))
                .toList();
    }

    private static final class OnNode extends Visitor {
        private final NodePeer peer;

        OnNode(String opening) {
            this.peer = NodePeer.start("hall/dist/node.js", opening);
        }

        @Override
        String next() {
            return peer.receive();
        }

        @Override
        void run(String command, String argument) {
            peer.send(command + " " + argument);
        }

        @Override
        public void close() {
            peer.close();
        }
    }

    private static final class InPage extends Visitor {
        private final Page page;

        InPage(Page page) {
            this.page = page;
        }

        @Override
        String next() {
            return (String) page.evaluate("next()");
        }

        @Override
        void run(String command, String argument) {
            page.evaluate("([command, argument]) => { void run(command, argument); }", List.of(command, argument));
        }

        @Override
        public void close() {
            page.close();
        }
    }
}
