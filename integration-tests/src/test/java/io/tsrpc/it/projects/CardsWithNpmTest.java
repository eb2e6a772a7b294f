package io.tsrpc.it.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiCall;
import io.tsrpc.Server;
import io.tsrpc.it.projects.cards.protocols.ApiStats;
import io.tsrpc.it.projects.cards.protocols.BaseRequest;
import io.tsrpc.it.projects.cards.protocols.Card;
import io.tsrpc.it.projects.cards.protocols.CardsApi;
import io.tsrpc.it.projects.cards.protocols.CardsClient;
import io.tsrpc.it.projects.cards.protocols.CardsProtocol;
import io.tsrpc.it.projects.cards.protocols.CardsWsClient;
import io.tsrpc.it.projects.cards.protocols.Move;
import io.tsrpc.it.projects.cards.protocols.Stats;
import io.tsrpc.it.projects.cards.protocols.Suit;
import io.tsrpc.it.projects.cards.protocols.Zone;
import io.tsrpc.it.projects.cards.protocols.table.ApiMove;
import io.tsrpc.it.projects.cards.protocols.table.ApiSit;
import io.tsrpc.it.projects.cards.protocols.table.MsgDealt;
import io.tsrpc.it.projects.cards.protocols.table.MsgLabelled;
import io.tsrpc.it.projects.cards.protocols.table.TableApi;
import io.tsrpc.proto.ServiceProto;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * A game of cards whose numbers have gaps, of services, properties, enums, unions and what is extended: {@code tsrpc-cli} has kept them
 * from {@code earlier} to {@code protocols}.
 */
final class CardsWithNpmTest extends MovedProject {
    private static final List<Suit> SUITS = List.of(Suit.STARS, Suit.COINS, Suit.CUPS, Suit.HEARTS);
    private static final List<Zone> ZONES = List.of(Zone.HAND, Zone.DECK, Zone.TABLE, Zone.DISCARD);
    private static final List<Card> DECK =
            IntStream.range(0, 16).mapToObj(CardsWithNpmTest::card).toList();
    private static final List<ApiSit.Seat> SEATS = List.of(ApiSit.Seat.values());

    CardsWithNpmTest() {
        super("cards", 27, 24);
    }

    @Override
    ServiceProto proto() {
        return CardsProtocol.PROTO;
    }

    private static Card card(int rank) {
        Optional<Boolean> foil = Optional.of(rank % 3 == 1).filter(any -> rank % 3 > 0);
        return new Card(rank, SUITS.get(rank % 4), ZONES.get(rank / 4), foil, 5 - rank);
    }

    private static Stats stats(int wins, List<String> titles) {
        Map<String, Integer> decks = wins > 0 ? Map.of("main", wins, "2", 0) : Map.of();
        return new Stats(wins, 0, 0.1 + wins, 1 - wins, Instant.ofEpochMilli(wins), decks, titles);
    }

    @Override
    void serve(Server server) {
        server.flows().preApiCallFlow().push(call -> {
            if (call.req() instanceof BaseRequest req && req.session().isEmpty()) {
                call.error("No session", "NO_SESSION");
                return null;
            }
            return call;
        });
        server.implement(new Cards());
        server.implement(new Table());
    }

    private static final class Cards implements CardsApi {
        @Override
        public ApiStats.Res stats(ApiStats.Req req, ApiCall<ApiStats.Req, ApiStats.Res> call) {
            List<String> titles =
                    req.trace().map(trace -> List.of(req.player(), trace)).orElse(List.of(req.player()));
            return new ApiStats.Res(CardsWithNpmTest.stats(req.seed(), titles));
        }
    }

    private static final class Table implements TableApi {
        @Override
        public ApiMove.Res move(ApiMove.Req req, ApiCall<ApiMove.Req, ApiMove.Res> call) {
            if (req.move() instanceof Move.Draw draw) {
                return new ApiMove.Res(DECK.subList(0, draw.count()), String.valueOf(req.table()), Optional.empty());
            }
            if (req.move() instanceof Move.Play play) {
                Card card = play.card();
                Card powerful = new Card(card.rank(), card.suit(), card.zone(), card.foil(), req.seed());
                return new ApiMove.Res(
                        List.of(powerful), play.onto().orElse("nothing"), Optional.of(List.of(play, new Move.Pass())));
            }
            return new ApiMove.Res(List.of(), "", Optional.of(List.of()));
        }

        @Override
        public ApiSit.Res sit(ApiSit.Req req, ApiCall<ApiSit.Req, ApiSit.Res> call) {
            return new ApiSit.Res(SEATS.get(req.table() % 4));
        }
    }

    @Override
    void speak(ProjectServers servers, boolean json) {
        try (CardsClient client = CardsClient.http(servers.url("http"), o -> o.json(json))) {
            speak(client);
        }
        try (CardsWsClient client = CardsClient.ws(servers.url("ws"), o -> o.json(json))) {
            assertThat(client.connect().join().isSucc()).isTrue();
            speak(client);
            MsgDealt dealt = new MsgDealt(DECK, card(7));
            CompletableFuture<MsgDealt> back = new CompletableFuture<>();
            client.listenMsg(CardsProtocol.TABLE_DEALT, back::complete);
            assertThat(client.sendMsg(dealt).join().isSucc()).isTrue();
            assertThat(back.join()).isEqualTo(dealt);
            MsgLabelled labelled = new MsgLabelled(
                    new MsgLabelled.Labels(
                            MsgLabelled.Mode.OPEN,
                            Map.of(
                                    "colour",
                                    new MsgLabelled.Label.Text("red"),
                                    "seats",
                                    new MsgLabelled.Label.Amount(4)),
                            1.5,
                            "Corner"),
                    List.of(new MsgLabelled.Labels(MsgLabelled.Mode.CLOSED, Map.of(), -1, "")));
            CompletableFuture<MsgLabelled> labels = new CompletableFuture<>();
            client.listenMsg(CardsProtocol.TABLE_LABELLED, labels::complete);
            assertThat(client.sendMsg(labelled).join().isSucc()).isTrue();
            assertThat(labels.join()).isEqualTo(labelled);
        }
    }

    private static void speak(CardsClient client) {
        Optional<String> session = Optional.of("s");
        assertThat(client.stats(new ApiStats.Req(session, 2, Optional.of("t"), "ann"))
                        .join()
                        .orElseThrow()
                        .stats())
                .isEqualTo(stats(2, List.of("ann", "t")));
        Move play = new Move.Play(card(13), Optional.empty(), List.of("a"));
        assertThat(client.table()
                        .move(new ApiMove.Req(session, 3, Optional.empty(), 1, play))
                        .join()
                        .orElseThrow()
                        .undone())
                .contains(List.of(play, new Move.Pass()));
        assertThat(client.table().sit(new ApiSit.Req(3)).join().orElseThrow().seat())
                .isEqualTo(ApiSit.Seat.WEST);
        assertThat(client.stats(new ApiStats.Req(Optional.empty(), 2, Optional.empty(), ""))
                        .join()
                        .err())
                .satisfies(err -> assertThat(err.hasCode("NO_SESSION")).isTrue());
    }
}
