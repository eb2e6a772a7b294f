package io.tsrpc.it.conversation;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The npm package {@code tsrpc-browser} in the Chromium that is installed, or in the one that {@code -Dchromium=PATH}
 * names. For one thread only, as Playwright is.
 */
final class ChromiumPlayer implements Player {
    private static final Path PATH = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));

    private final Playwright playwright;
    private final Page page;
    private final List<String> repertoire;

    ChromiumPlayer(Backstage backstage) {
        if (!Files.isExecutable(PATH)) {
            throw new AssertionError("There is no Chromium at " + PATH
                    + ". Install it (apt-get install chromium) or name another one (-Dchromium=PATH).");
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PATH)
                        .setArgs(List.of("--disable-gpu", "--disable-quic", "--disable-sync")));
        page = browser.newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true))
                .newPage();
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
        playwright.close();
    }
}
