package io.tsrpc.it.maven;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** Somebody who has a new project's page open, and what they do and see there. */
final class Visitor {
    private final String name;
    private final Page page;
    private final List<String> scriptErrors = new ArrayList<>();

    /** Opens the page on a phone at night, and joins. */
    static Visitor onPhone(String name, Page page, String url) {
        page.setViewportSize(360, 640);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        return new Visitor(name, page, url);
    }

    /** Opens the page, and joins. */
    Visitor(String name, Page page, String url) {
        this.name = name;
        this.page = page;
        page.onPageError(scriptErrors::add);
        page.navigate(url);
        page.locator("#name").fill(name);
        page.locator("#login button").click();
        seesNotice("You are " + name);
    }

    void says(String content) {
        page.locator("#content").fill(content);
        page.locator("#composer button").click();
    }

    /** Sends a line, and types the next before there can be an answer. */
    void saysAndTypes(String content, String next) {
        page.evaluate("""
                ([content, next]) => {
                    const field = document.getElementById('content');
                    field.value = content;
                    document.getElementById('composer').requestSubmit();
                    field.value = next;
                }""", List.of(content, next));
    }

    /** Sends what is typed. */
    void sends() {
        page.locator("#composer button").click();
    }

    void seesNotice(String text) {
        assertThat(page.locator("#lines > .notice").first()).hasText(text);
    }

    /** Waits until this is the latest line. */
    void sees(String text) {
        assertThat(page.locator("#lines > li").last()).containsText(text);
    }

    /** Whether this is the latest line now. */
    boolean hasSeen(String text) {
        return page.locator("#lines > li").last().textContent().contains(text);
    }

    void seesOnline(String names) {
        assertThat(page.locator("#online")).hasText(names);
    }

    /** Notes that the page was not loaded again yet. */
    void remember() {
        page.evaluate("window.isOld = true");
    }

    void reload() {
        remember();
        page.reload();
        isBack();
    }

    /** Waits until the page was loaded again since {@link #remember}, and is in the chat. */
    void isBack() {
        page.waitForFunction("window.isOld === undefined");
        assertThat(page.locator("#status")).hasText("Connected");
        assertThat(page.locator("#online")).containsText(name);
    }

    /** The color behind everything. */
    String background() {
        return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    }

    /** By how much the page is wider than the window. */
    int overhang() {
        return (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    List<String> scriptErrors() {
        return scriptErrors;
    }
}
