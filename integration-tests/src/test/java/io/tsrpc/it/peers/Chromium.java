package io.tsrpc.it.peers;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The Chromium that is installed, or the one that {@code -Dchromium=PATH} names. It trusts any certificate. For one thread only, as
 * Playwright is.
 */
public final class Chromium implements AutoCloseable {
    private static final Path PATH = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
    private static final List<String> ARGUMENTS = List.of("--disable-gpu", "--disable-quic", "--disable-sync");

    private static final String ALL_COOKIES = "{\"profile\":{\"cookie_controls_mode\":0}}";

    private final Playwright playwright;
    private final Supplier<BrowserContext> visitors;

    private Chromium(Playwright playwright, Supplier<BrowserContext> visitors) {
        this.playwright = playwright;
        this.visitors = visitors;
    }

    /** Starts a browser in which each visitor is another one, and blocks cookies of third parties. */
    public static Chromium start() {
        Playwright playwright = playwright();
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(PATH).setArgs(ARGUMENTS));
        return new Chromium(
                playwright, () -> browser.newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true)));
    }

    /**
     * Starts a browser of one visitor, who does not block cookies of third parties.
     *
     * @param profile an empty folder
     * @param hosts the hosts that are on this machine, such as {@code *.test}
     */
    public static Chromium start(Path profile, String hosts) throws IOException {
        Path preferences = profile.resolve("Default/Preferences");
        Files.createDirectories(preferences.getParent());
        Files.writeString(preferences, ALL_COOKIES);
        Playwright playwright = playwright();
        List<String> arguments = new ArrayList<>(ARGUMENTS);
        arguments.add("--host-resolver-rules=MAP " + hosts + " 127.0.0.1");
        BrowserContext visitor = playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(PATH)
                                .setArgs(arguments)
                                .setIgnoreHTTPSErrors(true));
        return new Chromium(playwright, () -> visitor);
    }

    private static Playwright playwright() {
        if (!Files.isExecutable(PATH)) {
            throw new AssertionError("There is no Chromium at " + PATH
                    + ". Install it (apt-get install chromium) or name another one (-Dchromium=PATH).");
        }
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** The windows of a visitor. */
    public BrowserContext visitor() {
        return visitors.get();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
