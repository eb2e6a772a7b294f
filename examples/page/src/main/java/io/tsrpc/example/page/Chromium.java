package io.tsrpc.example.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The Chromium that is installed, or the one that {@code -Dchromium=PATH} names. For tests: it needs Playwright. */
public final class Chromium implements AutoCloseable {
    private static final Path PATH = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));

    private static final double SHARPNESS = 1.5;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it without a window. */
    public static Chromium start() {
        if (!Files.isExecutable(PATH)) {
            throw new AssertionError("There is no Chromium at " + PATH
                    + ". Install it (apt-get install chromium) or name another one (-Dchromium=PATH).");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(PATH)
                                .setArgs(List.of("--disable-gpu", "--disable-quic", "--disable-sync"))));
    }

    /** A browser of its own, as far as pages can tell, with windows of this size. */
    public BrowserContext visitor(ColorScheme colors, int width, int height) {
        return browser.newContext(options(colors, width, height));
    }

    /** The same on a phone, whose screen is touched. */
    public BrowserContext phone(ColorScheme colors, int width, int height) {
        return browser.newContext(
                options(colors, width, height).setIsMobile(true).setHasTouch(true));
    }

    private static Browser.NewContextOptions options(ColorScheme colors, int width, int height) {
        return new Browser.NewContextOptions()
                .setColorScheme(colors)
                .setDeviceScaleFactor(SHARPNESS)
                .setLocale("en-GB")
                .setViewportSize(width, height);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
