package io.tsrpc.it.conversation;

import com.microsoft.playwright.Page;
import io.tsrpc.it.peers.Chromium;
import java.util.List;

/** The npm package {@code tsrpc-browser} in {@link Chromium}. For one thread only. */
final class ChromiumPlayer implements Player {
    private final Chromium chromium = Chromium.start();
    private final Page page;
    private final List<String> repertoire;

    ChromiumPlayer(Backstage backstage) {
        page = chromium.visitor().newPage();
        page.navigate(backstage.url() + "/page.html");
        repertoire = List.of(((String) page.evaluate("repertoire()")).split(" "));
    }

    @Override
    public List<String> repertoire() {
        return repertoire;
    }

    @Override
    public String play(Scenario scenario, Cell cell) {
        return (String) page.evaluate("([name, cell]) => play(name, cell)", List.of(scenario.spelling(), cell.query()));
    }

    @Override
    public void close() {
        chromium.close();
    }
}
