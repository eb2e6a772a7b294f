package io.tsrpc.example.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.tsrpc.example.page.Chromium;
import io.tsrpc.example.upload.TestServer.Over;
import io.tsrpc.example.upload.protocols.UploadClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser, against the real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadBrowserTest {
    private static final int PART = TestServer.LIMITS.partSize();

    private Chromium chromium;
    private TestServer server;
    private BrowserContext visitor;
    private UploadTab tab;
    private Path temporary;

    @BeforeAll
    void startBrowser() {
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterAll
    void stopBrowser() {
        chromium.close();
    }

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        temporary = folder;
        server = new TestServer(folder.resolve("store"));
        open(ColorScheme.LIGHT);
    }

    private void open(ColorScheme colors) {
        visitor = chromium.visitor(colors, 720, 530);
        tab = new UploadTab(visitor.newPage(), server.httpUrl());
    }

    @AfterEach
    void close() {
        visitor.close();
        server.close();
        assertThat(tab.scriptErrors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#over-ws", "#over-http"})
    void aFileGoesThereAndComesBack(String over) throws IOException {
        Sample cat = Sample.write(temporary, "cat.png", 4 * PART + 1);
        tab.click(over);

        tab.choose(cat);

        tab.seesState("Stored as cat.png");
        tab.seesProgress("1");
        tab.seesButtons();
        tab.seesFiles("cat.png");
        assertThat(tab.download("cat.png")).hasBinaryContent(cat.bytes());
    }

    @Test
    void nothingCanBeChosenBeforeThePageIsReady() throws IOException {
        Runnable goOn = tab.reloadWithoutConfig();
        tab.cannotChoose();
        goOn.run();

        tab.click("#over-http");
        tab.choose(Sample.write(temporary, "cat.png", PART));
        tab.seesState("Stored as cat.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#over-ws", "#over-http"})
    void itRestsWhileItIsPaused(String over) throws IOException {
        tab.click(over);
        server.letIn(2);
        tab.choose(Sample.write(temporary, "cat.png", 4 * PART));
        tab.seesProgress("0.5");

        tab.click("#pause"); // while the third part is under way
        tab.seesState("Paused");
        tab.seesButtons("Resume", "Cancel");
        server.letInAll();
        tab.seesProgress("0.75");
        tab.seesFiles();

        tab.click("#resume");
        tab.seesState("Stored as cat.png");
    }

    @Test
    void aPauseMayBeShorterThanAPartTakes() throws IOException {
        Sample cat = Sample.write(temporary, "cat.png", 4 * PART);
        server.letIn(2);
        tab.choose(cat);
        tab.seesProgress("0.5");

        tab.click("#pause");
        tab.click("#resume");
        server.letInAll();

        tab.seesState("Stored as cat.png");
        tab.seesFiles("cat.png");
        assertThat(tab.download("cat.png")).hasBinaryContent(cat.bytes());
    }

    @Test
    void afterAReloadItGoesOnWhereItWas() throws IOException {
        Sample cat = Sample.write(temporary, "cat.png", 4 * PART);
        server.letIn(2);
        tab.choose(cat);
        tab.seesProgress("0.5");
        tab.reload();

        server.letIn(0);
        tab.choose(cat);
        tab.seesProgress("0.5");
        server.letInAll();

        tab.seesState("Stored as cat.png");
        assertThat(tab.download("cat.png")).hasBinaryContent(cat.bytes());
    }

    @Test
    void afterACutItGoesOnByItself() throws IOException {
        Sample cat = Sample.write(temporary, "cat.png", 4 * PART);
        server.letIn(2);
        tab.choose(cat);
        tab.seesProgress("0.5");

        server.cut();
        server.letInAll();

        tab.seesState("Stored as cat.png");
        assertThat(tab.download("cat.png")).hasBinaryContent(cat.bytes());
    }

    @Test
    void whileTheServerIsAwayItSaysSo() throws IOException {
        Sample cat = Sample.write(temporary, "cat.png", 4 * PART);
        tab.click("#over-http");
        server.letIn(2);
        tab.choose(cat);
        tab.seesProgress("0.5");

        server.stop();
        tab.seesState("The connection is lost. Trying again…");
        tab.seesButtons("Pause", "Cancel");
        server.letInAll();
        server.startAgain();

        tab.seesState("Stored as cat.png");
        assertThat(tab.download("cat.png")).hasBinaryContent(cat.bytes());
    }

    @Test
    void anotherFileTakesItsPlace() throws IOException {
        server.letIn(1);
        tab.choose(Sample.write(temporary, "cat.png", 4 * PART));
        tab.seesProgress("0.25");

        tab.choose(Sample.write(temporary, "dog.png", 3 * PART));
        tab.seesProgress("0");
        server.letInAll();

        tab.seesState("Stored as dog.png");
        tab.seesProgress("1");
        tab.seesFiles("dog.png");
    }

    @Test
    void whatIsCancelledIsGone() throws IOException {
        Sample cat = Sample.write(temporary, "cat.png", 4 * PART);
        server.letIn(2);
        tab.choose(cat);
        tab.seesProgress("0.5");
        tab.click("#pause");
        server.letInAll();
        tab.seesProgress("0.75");

        tab.click("#cancel");
        tab.seesState("Cancelled");
        tab.seesButtons();

        server.letIn(1);
        tab.reload();
        tab.choose(cat);
        tab.seesProgress("0.25");
    }

    @Test
    void whatTheServerRefusesIsSaid() throws IOException {
        tab.choose(Sample.write(temporary, "large.bin", (int) TestServer.LIMITS.fileSize() + 1));

        tab.seesState("A file has 8388608 bytes at most");
        tab.seesButtons();
    }

    /** The pictures of the README. */
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void itLooksLikeThis(ColorScheme colors) throws Exception {
        try (UploadClient client = server.client(Over.HTTP)) {
            Uploader uploader = new Uploader(client, Duration.ZERO, (received, size) -> {});
            uploader.upload(
                    Sample.write(temporary, "Lecture notes.pdf", 12 * PART).path());
            uploader.upload(Sample.write(temporary, "cat (small).png", 3 * PART).path());
        }
        visitor.close();
        open(colors);
        server.letIn(57);
        tab.choose(Sample.write(temporary, "Holiday in the mountains.mp4", 89 * PART));
        tab.seesProgress(Double.toString(57.0 / 89));
        tab.seesState("Sending…");
        tab.seesFiles("Lecture notes.pdf", "cat (small).png");

        tab.takePicture(Path.of("target", "pictures", colors.name().toLowerCase(Locale.ROOT) + ".png"));
    }
}
