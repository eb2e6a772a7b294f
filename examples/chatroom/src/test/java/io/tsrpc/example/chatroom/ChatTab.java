package io.tsrpc.example.chatroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.tsrpc.example.page.Chromium;
import java.util.ArrayList;
import java.util.List;

/** The page in a browser, and what a user does and sees there. */
final class ChatTab {
    private final Page page;
    private final List<String> scriptErrors = new ArrayList<>();

    /** Opens it in a browser of its own, as far as pages can tell. */
    ChatTab(Chromium chromium, String url, int width, int height) {
        page = chromium.visitor(ColorScheme.LIGHT, width, height).newPage();
        page.onPageError(scriptErrors::add);
        page.navigate(url);
    }

    /** What scripts threw and nobody caught. */
    List<String> scriptErrors() {
        return scriptErrors;
    }

    void join(String name) {
        page.locator("#name").fill(name);
        page.locator("#join-button").click();
    }

    void say(String content) {
        page.locator("#content").fill(content);
        page.locator("#send").click();
    }

    void enter(String room) {
        page.locator("#rooms button", new Page.LocatorOptions().setHasText(room))
                .click();
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** Waits until it has this as its last line or notice, which names a line's writer as well. */
    void seesLast(String writer, String content) {
        Locator last = page.locator("#lines > li").last();
        assertThat(last.locator(".content")).hasText(content);
        assertThat(last.locator(".writer")).hasText(writer);
    }

    /** Waits until these are the contents of all lines. */
    void seesLines(List<String> contents) {
        assertThat(page.locator("#lines .content")).hasText(contents.toArray(String[]::new));
    }

    void seesNotice(String text) {
        Locator notices = page.locator("#lines > .notice");
        assertThat(notices.filter(new Locator.FilterOptions().setHasText(text))).hasCount(1);
    }

    /** Waits until it has come back so often. */
    void seesBack(String name, int times) {
        Locator notices = page.locator("#lines > .notice");
        assertThat(notices.filter(new Locator.FilterOptions().setHasText("You are back as " + name)))
                .hasCount(times);
    }

    /** Waits until it has been told who is in its room, since it has entered that or come back. */
    void knowsWhoIsThere() {
        assertThat(page.locator("#people")).hasAttribute("aria-busy", "false");
    }

    void seesOnline(String... names) {
        knowsWhoIsThere();
        assertThat(page.locator("#people-list .name")).hasText(names);
    }

    void seesState(String state) {
        assertThat(page.locator("#status")).hasAttribute("data-state", state);
    }

    /** By how much the page is wider than the window. */
    int overhang() {
        return (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    void close() {
        page.context().close();
    }
}
