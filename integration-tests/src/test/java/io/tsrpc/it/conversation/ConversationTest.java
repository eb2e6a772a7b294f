package io.tsrpc.it.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.tsrpc.it.conversation.Cell.Client;
import io.tsrpc.it.peers.Identity;
import io.tsrpc.it.peers.NodePeer;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Every scenario in every cell where it can be played. */
@TestInstance(Lifecycle.PER_CLASS)
class ConversationTest {
    /** The one scenario to play, from {@code -Dtsrpc.scenario=NAME}, or all. */
    private static final List<Scenario> PLAYED = Optional.ofNullable(System.getProperty("tsrpc.scenario"))
            .map(name -> List.of(Scenario.valueOf(name)))
            .orElseGet(() -> List.of(Scenario.values()));

    private final ResultsTable results = new ResultsTable();
    private final Map<Client, Player> players = new EnumMap<>(Client.class);
    private Servers servers;
    private Backstage backstage;

    @BeforeAll
    void start(@TempDir Path folder) {
        Identity identity = Identity.localhost(folder);
        servers = new Servers(identity);
        backstage = new Backstage(servers, NodePeer.FOLDER.resolve("conversation/dist"));
        players.put(Client.NODE, new NodePlayer(backstage, identity));
        players.put(Client.CHROMIUM, new ChromiumPlayer(backstage));
        players.put(Client.JAVA, new JavaPlayer(servers, identity));
    }

    @AfterAll
    void stop() {
        players.values().forEach(Player::close);
        backstage.close();
        servers.close();
        System.out.println(results);
    }

    @Test
    void everyClientKnowsEveryScenarioAndNoOther() {
        List<String> scenarios =
                Stream.of(Scenario.values()).map(Scenario::spelling).toList();
        players.forEach((client, player) ->
                assertThat(player.repertoire()).as(client.name()).containsExactlyInAnyOrderElementsOf(scenarios));
    }

    @TestFactory
    Stream<DynamicNode> conversations() {
        return Cell.all().stream()
                .map(cell -> dynamicContainer(
                        cell.toString(),
                        PLAYED.stream()
                                .filter(scenario -> scenario.whyNot(cell) == null)
                                .map(scenario -> conversation(scenario, cell))));
    }

    private DynamicTest conversation(Scenario scenario, Cell cell) {
        String name = scenario + " [" + cell + "]";
        return dynamicTest(name, () -> {
            String failure = player(cell).play(scenario, cell);
            results.note(scenario, cell, failure.isEmpty());
            assertThat(failure).as(name).isEmpty();
        });
    }

    private Player player(Cell cell) {
        return Objects.requireNonNull(players.get(cell.client()));
    }
}
