package io.tsrpc.example.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.tsrpc.example.board.protocols.Point;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page in a browser, and what somebody does and sees there. */
final class BoardTab {
    private final Page page;
    private final List<String> scriptErrors = new ArrayList<>();

    BoardTab(Page page, String url) {
        this.page = page;
        page.onPageError(scriptErrors::add);
        page.onDialog(dialog -> dialog.accept());
        page.navigate(url);
    }

    /** What scripts threw and nobody caught. */
    List<String> scriptErrors() {
        return scriptErrors;
    }

    /** Comes in with the ink of this name. */
    void enter(String name, String ink) {
        page.locator("#name").fill(name);
        page.locator("#my-ink .fill-" + ink).click();
        page.locator("#enter-button").click();
    }

    void click(String selector) {
        page.locator(selector).click();
    }

    void choose(String tool) {
        page.locator("#tools label:has([value=" + tool + "])").click();
    }

    void open(String board) {
        page.locator("#boards button", new Page.LocatorOptions().setHasText(board))
                .click();
    }

    void reload() {
        page.reload();
    }

    /** Moves the mouse to a place on the board. */
    void move(Point to) {
        BoundingBox canvas = page.locator("#canvas").boundingBox();
        page.mouse().move(x(canvas, to), y(canvas, to));
    }

    /** Moves the pressed mouse over so many places, faster than a browser draws frames. */
    void scribble(int places) {
        page.evaluate(SCRIBBLE, places);
    }

    private static final String SCRIBBLE = """
            (places) => {
                const canvas = document.getElementById('canvas');
                const { left, top } = canvas.getBoundingClientRect();
                for (let i = 0; i < places; i++) {
                    const place = { clientX: left + 10 + i, clientY: top + 100 + (i % 2) * 50 };
                    canvas.dispatchEvent(new PointerEvent('pointermove', { pointerId: 1, isPrimary: true, ...place }));
                }
            }""";

    /** Waits until nothing on the page moves any more. */
    void rests() {
        page.evaluate("Promise.allSettled(document.getAnimations().map(each => each.finished))");
    }

    /** Taps on the board with a finger. */
    void tap(Point at) {
        BoundingBox canvas = page.locator("#canvas").boundingBox();
        page.touchscreen().tap(x(canvas, at), y(canvas, at));
    }

    private static double x(BoundingBox canvas, Point at) {
        return canvas.x + canvas.width * at.x() / Point.WIDTH;
    }

    private static double y(BoundingBox canvas, Point at) {
        return canvas.y + canvas.height * at.y() / Point.HEIGHT;
    }

    void press() {
        page.mouse().down();
    }

    void release() {
        page.mouse().up();
    }

    /** Draws a line with the mouse. */
    void draw(Point... points) {
        draw(List.of(points));
    }

    void draw(List<Point> points) {
        move(points.get(0));
        press();
        points.forEach(this::move);
        release();
    }

    /** Waits until so many strokes are on the board, of which none waits to be sent. */
    void seesStrokes(int count) {
        assertThat(page.locator("#strokes path")).hasCount(count);
        assertThat(page.locator("#strokes .pending")).hasCount(0);
    }

    /** Waits until so many strokes of its own wait to be sent. */
    void seesPending(int count) {
        assertThat(page.locator("#strokes .pending")).hasCount(count);
    }

    /** The inks of the strokes, the lowest first. */
    List<String> inks() {
        return page.locator("#strokes path").all().stream()
                .map(path -> path.getAttribute("class").replaceAll(".*ink-(\\w+).*", "$1"))
                .toList();
    }

    /** Waits until these are there, the one who has just gone last. */
    void seesPeople(String... names) {
        assertThat(page.locator("#people .name")).hasText(names);
    }

    /** Waits until these are the words behind their names. */
    void seesRemarks(String... remarks) {
        assertThat(page.locator("#people .remark")).hasText(remarks);
    }

    void sees(String selector, String text) {
        assertThat(page.locator(selector)).hasText(text);
    }

    /** Waits until this has been noted. */
    void seesNotice(String text) {
        assertThat(page.locator("#log li", new Page.LocatorOptions().setHasText(text)))
                .not()
                .hasCount(0);
    }

    void seesState(String state) {
        assertThat(page.locator("body")).hasAttribute("data-state", state);
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    Page page() {
        return page;
    }

    /** By how much the page is wider than the window. */
    int overhang() {
        return (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    void takePicture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}
