package io.tsrpc.example.upload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The page in a browser, and what a user does and sees there. */
final class UploadTab {
    private final Page page;
    private final List<String> scriptErrors = new ArrayList<>();

    UploadTab(Page page, String url) {
        this.page = page;
        page.onPageError(scriptErrors::add);
        page.navigate(url);
    }

    /** What scripts threw and nobody caught. */
    List<String> scriptErrors() {
        return scriptErrors;
    }

    void choose(Sample sample) {
        seesItReady();
        page.locator("#file").setInputFiles(sample.path());
    }

    void click(String selector) {
        page.locator(selector).click();
    }

    void reload() {
        page.reload();
    }

    /** Reloads, but the page does not learn yet where the server is. Returns what lets it learn it. */
    Runnable reloadWithoutConfig() {
        seesItReady();
        CompletableFuture<Route> asked = new CompletableFuture<>();
        page.route("**/config.json", asked::complete);
        page.waitForRequest("**/config.json", page::reload);
        return () -> asked.join().resume();
    }

    private void seesItReady() {
        assertThat(page.locator("#file")).isEnabled();
    }

    void cannotChoose() {
        assertThat(page.locator("#file")).isDisabled();
        assertThat(page.locator("#over-http")).isDisabled();
    }

    /** Waits until so much of the bar is full. */
    void seesProgress(String value) {
        assertThat(page.locator("#progress")).hasJSProperty("value", Double.valueOf(value));
    }

    void seesState(String text) {
        assertThat(page.locator("#state")).hasText(text);
    }

    void seesButtons(String... texts) {
        assertThat(page.locator("#upload button:visible")).hasText(texts);
    }

    void seesFiles(String... names) {
        assertThat(page.locator("#files a")).hasText(names);
    }

    Path download(String name) {
        Download download =
                page.waitForDownload(() -> page.locator("#files a", new Page.LocatorOptions().setHasText(name))
                        .click());
        return download.path();
    }

    void takePicture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}
