package io.tsrpc.example.accounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page in a browser, and what a user does and sees there. */
final class AccountsTab {
    private final Page page;
    private final List<String> scriptErrors = new ArrayList<>();

    AccountsTab(Page page, String url) {
        this.page = page;
        page.onPageError(scriptErrors::add);
        page.navigate(url);
    }

    /** What scripts threw and nobody caught. */
    List<String> scriptErrors() {
        return scriptErrors;
    }

    Page page() {
        return page;
    }

    void login(String name, String password) {
        page.locator("#name").fill(name);
        page.locator("#password").fill(password);
        page.locator("#login-button").click();
    }

    void click(String selector) {
        page.locator(selector).click();
    }

    void pin(String text) {
        page.locator("#text").fill(text);
        page.locator("#pin").click();
    }

    /** Pins a note as by a double click, and writes the next before there can be an answer. */
    void pinAndWrite(String text, String next) {
        page.evaluate("""
                ([text, next]) => {
                    const field = document.getElementById('text');
                    field.value = text;
                    const form = document.getElementById('pin-form');
                    form.requestSubmit();
                    form.requestSubmit();
                    field.value = next;
                }""", List.of(text, next));
    }

    /** Logs somebody out by the button beside the name. */
    void kick(String name) {
        page.locator("#logins li", new Page.LocatorOptions().setHasText(name))
                .locator("button")
                .first()
                .click();
    }

    void reload() {
        page.reload();
    }

    void sees(String selector, String text) {
        assertThat(page.locator(selector)).hasText(text);
    }

    void seesUser(String name, String role) {
        sees("#me", name);
        sees("#role", role);
        assertThat(page.locator("#status")).hasAttribute("data-state", "open");
    }

    /** Waits until the form is there, for this reason. */
    void seesLogin(String why) {
        assertThat(page.locator("#login")).isVisible();
        assertThat(page.locator("#home")).isHidden();
        sees("#why", why);
    }

    /** Waits until these are the notes, newest first. */
    void seesNotes(String... texts) {
        assertThat(page.locator("#notes .grow")).hasText(texts);
    }

    void seesLogins(String... names) {
        assertThat(page.locator("#logins strong")).hasText(names);
    }

    void takePicture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    Locator find(String selector) {
        return page.locator(selector);
    }
}
