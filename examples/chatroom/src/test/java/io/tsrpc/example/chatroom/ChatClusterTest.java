package io.tsrpc.example.chatroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.tsrpc.example.chatroom.protocols.ChatClient;
import io.tsrpc.example.page.Chromium;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The page in browsers, against two servers with Redis and nginx, all of them in processes of their own. */
@Timeout(300)
@DisabledOnOs(OS.WINDOWS) // for which there is no Redis
class ChatClusterTest {
    @TempDir
    private Path folder;

    private final List<ChatTab> tabs = new ArrayList<>();
    private Chromium chromium;
    private ChatCluster cluster;

    @BeforeEach
    void start() throws IOException {
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        cluster = ChatCluster.start(folder, 0, System.out::println);
    }

    @AfterEach
    void stop() {
        tabs.forEach(ChatTab::close);
        cluster.close();
        chromium.close();
        assertThat(tabs).allSatisfy(tab -> assertThat(tab.scriptErrors()).isEmpty());
    }

    @Test
    void pagesOnTwoServersAreInOneChatroomThatSurvivesTheEndOfEither() throws Exception {
        ChatTab ada = enter("Ada");
        ChatTab bob = enter("Bob");
        Member witness = member(cluster.nodes().get(0), "Witness");
        witness.watch();
        ClusterNode adas = nodeOf("Ada", witness);
        ClusterNode bobs = nodeOf("Bob", witness);
        assertThat(bobs).isNotSameAs(adas);
        witness.close();

        // They chat, and see who is on the other server.
        Member eve = member(adas, "Eve");
        Member max = member(bobs, "Max");
        ada.seesOnline("Ada", "Bob", "Eve", "Max");
        bob.seesOnline("Ada", "Bob", "Eve", "Max");
        ada.say("Hello from a page");
        bob.seesLast("Ada", "Hello from a page");
        bob.say("Hello from another server");
        ada.seesLast("Bob", "Hello from another server");
        List<String> lines = new ArrayList<>(List.of("Hello from a page", "Hello from another server"));

        // Ada's server is killed. She comes back to Bob's; Eve does not.
        lines.addAll(said(eve, "before", 5));
        CompletableFuture<List<String>> meanwhile = CompletableFuture.supplyAsync(() -> said(max, "meanwhile", 100));
        adas.kill();
        lines.addAll(meanwhile.join());
        ada.seesNotice("You are back as Ada");
        ada.seesLines(lines);
        bob.seesLines(lines);
        ada.seesOnline("Ada", "Bob", "Max");
        bob.seesOnline("Ada", "Bob", "Max");

        // Her server is started again, and Bob's is killed: both come to the new one.
        assertThat(cluster.startAgain(adas)).isTrue();
        Member ivy = member(adas, "Ivy");
        ada.seesOnline("Ada", "Bob", "Ivy", "Max");
        lines.addAll(said(max, "last words", 5));
        CompletableFuture<List<String>> andOn = CompletableFuture.supplyAsync(() -> said(ivy, "and on", 100));
        bobs.kill();
        lines.addAll(andOn.join());
        bob.seesNotice("You are back as Bob");
        ada.seesBack("Ada", 2);
        ada.seesLines(lines);
        bob.seesLines(lines);
        ada.seesOnline("Ada", "Bob", "Ivy");
        bob.seesOnline("Ada", "Bob", "Ivy");

        // The other one is started again too. A newcomer gets to it, with what was said last.
        assertThat(cluster.startAgain(bobs)).isTrue();
        ChatTab cid = enter("Cid");
        ivy.watch();
        assertThat(nodeOf("Cid", ivy)).isSameAs(bobs);
        cid.seesLines(lines.subList(lines.size() - 50, lines.size()));
        cid.seesOnline("Ada", "Bob", "Cid", "Ivy");
        ada.seesOnline("Ada", "Bob", "Cid", "Ivy");
        cid.say("Is everybody here?");
        ada.seesLast("Cid", "Is everybody here?");
        bob.seesLast("Cid", "Is everybody here?");
        for (ChatTab tab : tabs) {
            assertThat(tab.find("#lines > .notice:has-text('miss')").count()).isZero();
        }
    }

    /** Somebody says so many lines, which the chat has taken. */
    private static List<String> said(Member member, String text, int count) {
        List<String> lines =
                IntStream.range(0, count).mapToObj(i -> text + " " + i).toList();
        lines.forEach(line -> member.say(line).orElseThrow());
        return lines;
    }

    /** Somebody comes by nginx. */
    private ChatTab enter(String name) {
        ChatTab tab = new ChatTab(chromium, "http://localhost:" + cluster.port(), 1280, 800);
        tabs.add(tab);
        tab.join(name);
        tab.seesNotice("You joined lobby as " + name);
        tab.knowsWhoIsThere();
        return tab;
    }

    /** A Java client in the lobby, by a server's own port. */
    private static Member member(ClusterNode node, String name) {
        Member member =
                Member.connect(ChatClient.ws("ws://localhost:" + node.settings().chatPort()));
        member.join(name).orElseThrow();
        member.enter("lobby").orElseThrow();
        return member;
    }

    /** On which server somebody is: the ids of connections to a server begin with its own id. */
    private ClusterNode nodeOf(String name, Member witness) throws InterruptedException {
        String prefix = prefix(witness.sees(name));
        for (ClusterNode node : cluster.nodes()) {
            String probe = "Probe " + node.name();
            Member there = member(node, probe);
            String own = prefix(witness.sees(probe));
            there.close();
            if (own.equals(prefix)) {
                return node;
            }
        }
        throw new AssertionError(name + " is on no server");
    }

    private static String prefix(String connectionId) {
        return connectionId.substring(0, connectionId.lastIndexOf('-'));
    }
}
