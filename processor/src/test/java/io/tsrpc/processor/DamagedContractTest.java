package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A contract that cannot be used is an error that says what to do, and is left alone. */
class DamagedContractTest extends ContractTestBase {
    private static final String ALLOW = "-Atsrpc.contract.breaking=allow";

    @Test
    void conflictIsRecognised() throws IOException {
        compiles();
        tree.contract(tree.contract().replace("    \"types\"", "<<<<<<< HEAD\n=======\n>>>>>>> branch\n    \"types\""));

        fails("[CONTRACT_CONFLICT]", "serviceProto.json", "line 7: <<<<<<< HEAD");
    }

    @Test
    void idThatTwoBranchesHaveGivenIsAnError() throws IOException {
        compiles();
        String line = "        {\"id\": 1, \"name\": \"Send\", \"type\": \"api\"}";
        tree.contract(tree.contract().replace(line, line + ",\n" + line.replace("Send", "Other")));

        fails("[CONTRACT_SAME_ID]", "`api Send`", "`api Other`", "both have the id 1", "Remove the line");

        tree.contract(tree.contract().replace(",\n" + line.replace("Send", "Other"), ""));
        compilesAgainWithTheSameContract();
    }

    @Test
    void textThatIsNoContractIsAnErrorThatNamesThePlace() throws IOException {
        compiles();
        String good = tree.contract();

        tree.contract(good.replace("\"services\": [", "\"services\": {"));
        fails("[CONTRACT_INVALID]", "line 4");
        tree.contract(good.replace("{\"id\": 0, \"name\": \"Chat\"", "{\"id\": \"0\", \"name\": \"Chat\""));
        fails("[CONTRACT_INVALID]", "`services[0].id` must be a whole number");
        tree.contract(good.replaceFirst("(?s)\"retired\".*\"accepted\"", "\"accepted\""));
        fails("[CONTRACT_FOREIGN]", "`retired` is missing", "tsrpc-cli proto");
        tree.contract(good.replace("\"contract\": 1", "\"contract\": 2"));
        fails("[CONTRACT_LATER]", "`contract` is 2");
        tree.contract(good.replace("\"contract\": 1", "\"contract\": 12345678901"));
        fails("[CONTRACT_LATER]", "`contract` is 12345678901");
        for (String version : List.of("-1", "0", "1.5", "\"1\"", "true")) {
            tree.contract(good.replace("\"contract\": 1", "\"contract\": " + version));
            fails("[CONTRACT_INVALID]", "`contract` must be 1");
        }
        tree.contract(good.replaceFirst("(?s)\"services\".*?\\],\\s*\"types\"", "\"types\""));
        fails("[CONTRACT_INVALID]", "`services` is missing");
        tree.contract("[]");
        fails("[CONTRACT_INVALID]");
        assertThat(tree.contract()).as("an error leaves it alone").isEqualTo("[]");
    }

    @Test
    void textThatIsNotJsonIsShown() throws IOException {
        compiles();
        String good = tree.contract();
        Map<String, String> wrong = Map.of(
                good.replace("\"types\": {", "\"types\": { // all of them"),
                "line 7: `\"types\": { // all of them` is not JSON",
                good.replace("\"contract\": 1", "\"contract\": NaN"),
                "line 2: `\"contract\": NaN,` is not JSON",
                good.replace("\"contract\": 1", "'contract': 1"),
                "line 2: `'contract': 1,` is not JSON",
                good.replace("\"contract\": 1", "\"contract\": 01"),
                "line 2: `\"contract\": 01,` is not JSON",
                good.replace("\"contract\": 1", "\"contract\": one"),
                "line 2: `\"contract\": one,` is not JSON",
                good.replace("\"contract\": 1,", "\"contract\": 1, \"contract\": 1,"),
                "line 2: `contract` is there twice",
                good.substring(0, good.length() / 2),
                "it ends too early",
                good.replace("\"accepted\": []", "\"accepted\": " + "[".repeat(2000)),
                "nested too deep",
                good.replace("\"contract\": 1", "\"contract\": " + "1".repeat(2000)),
                "a number or name is too long",
                good + "null",
                "there is more after the end");
        for (Map.Entry<String, String> text : wrong.entrySet()) {
            tree.contract(text.getKey());
            assertThat(tree.compile().errors())
                    .singleElement()
                    .asString()
                    .contains("[CONTRACT_INVALID]", text.getValue())
                    .doesNotContainPattern("ALLOW_|Feature|enable|getMax|parser");
        }
    }

    @Test
    void otherEncodingIsAnErrorThatSaysSo() throws IOException {
        compiles();
        String good = tree.contract();

        Files.writeString(tree.contractFile(), good, StandardCharsets.UTF_16);
        fails("[CONTRACT_UNREADABLE]", "serviceProto.json`: it is UTF-16 or UTF-32, not UTF-8; save it as UTF-8.");
        Files.writeString(tree.contractFile(), good.replace("\"Chat\"", "\"Ch\u00e4t\""), StandardCharsets.ISO_8859_1);
        fails("[CONTRACT_UNREADABLE]", "serviceProto.json`: it has the byte 0xE4 in line 4,");
    }

    @Test
    void contractThatLacksATypeIsAnError() throws IOException {
        compiles();
        String good = tree.contract();

        tree.contract(good.replaceFirst("(?s) *\"PtlSend/ReqSend\": \\{.*?\\n        },\n", ""));
        fails("[CONTRACT_INVALID]", "`types.PtlSend/ReqSend` is missing, and the service `Send` uses it");
        tree.contract(good.replaceFirst("(?s) *\"Color/Color\": \\{.*?\\n        },\n", ""));
        fails("[CONTRACT_INVALID]", "`types.Color/Color` is missing, and `MsgChat/MsgChat` uses it");
    }

    @Test
    void idThatIsTooLargeIsAnError() throws IOException {
        compiles();
        String good = tree.contract();
        String more = "public record MsgChat(String text, Color color, java.util.Optional<String> more) {}";

        tree.contract(good.replace("{\"id\": 1, \"name\": \"color\"", "{\"id\": 268435455, \"name\": \"color\""));
        tree.with("MsgChat", more);
        fails(
                "[CONTRACT_ID_TOO_LARGE]",
                "`more` of `MsgChat` would get the id 268435456",
                "the largest one is 268435455");

        tree.contract(good.replace("{\"id\": 1, \"name\": \"color\"", "{\"id\": 268435454, \"name\": \"color\""));
        assertThat(tree.compile("-Atsrpc.contract.breaking=allow").errors()).isEmpty();
        assertThat(tree.line("\"more\"")).startsWith("{\"id\": 268435455,");
    }

    @Test
    void idsOfTheRuntimeAreReserved() throws IOException {
        compiles();
        tree.contract(
                tree.contract().replace("{\"id\": 1, \"name\": \"Send\"", "{\"id\": 1048576, \"name\": \"Send\""));

        fails("[CONTRACT_ID_RESERVED]", "`Send` has the id 1048576");
    }

    /** Each line that has an id, also one within a union, or of what a record extends. */
    @Test
    void idsThatAreSwappedOrEditedAreErrors() throws IOException {
        tree.with("MsgDraw", """
                import io.tsrpc.contract.typescript.Extends;
                import io.tsrpc.contract.typescript.OrNull;
                @Extends(Base.class)
                public record MsgDraw(String id, @OrNull String name, Shape shape) {}
                """)
                .with("Base", "public record Base(String id) {}")
                .with("Shape", """
                        public sealed interface Shape {
                            record Circle(double r) implements Shape {}
                            record Line(double to) implements Shape {}
                        }
                        """);
        compiles();
        String good = tree.checkedContract();
        long ids = good.lines().filter(line -> line.contains("\"id\": ")).count();
        assertThat(good.lines().filter(line -> line.contains("\"check\": "))).hasSize((int) ids);

        good.lines().filter(line -> line.contains("\"id\": ")).forEach(line -> {
            Matcher id = Pattern.compile("\"id\": (\\d+)").matcher(line);
            while (id.find()) {
                String edited = line.substring(0, id.start(1)) + "77" + line.substring(id.end(1));
                failsEdited(good.replace(line, edited), line);
            }
        });
        String chat = tree.line("\"name\": \"Chat\"");
        String send = tree.line("\"name\": \"Send\"");
        failsEdited(
                good.replace("\"id\": 0, \"name\": \"Chat\"", "\"id\": 2, \"name\": \"Chat\"")
                        .replace("\"id\": 2, \"name\": \"Send\"", "\"id\": 0, \"name\": \"Send\""),
                chat + send);

        tree.contract(good);
        compiles();
        assertThat(tree.checkedContract()).isEqualTo(good);
    }

    private void failsEdited(String contract, String line) {
        try {
            tree.contract(contract);
            assertThat(tree.compile().errors())
                    .as(line)
                    .singleElement()
                    .asString()
                    .contains("[CONTRACT_EDITED]", "Restore the file", "remove `\"check\"`");
            assertThat(tree.checkedContract()).isEqualTo(contract);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void lineThatHasComeIntoAnotherTypeIsAnError() throws IOException {
        tree.with("MsgTalk", "public record MsgTalk(Color color, String text) {}");
        compiles();
        String good = tree.checkedContract();
        String chat = good.replaceFirst("(?s).*(\\{\"id\": 0, \"name\": \"text\"[^\n]*\n[^\n]*\\})\n.*", "$1");
        String talk = good.replaceFirst("(?s).*(\\{\"id\": 0, \"name\": \"color\"[^\n]*\n[^\n]*\\})\n.*", "$1");
        assertThat(chat).isNotEqualTo(talk);

        failsEdited(good.replace(talk, chat), talk);
    }

    /** Each line that has an id: of services and of what types have, in use or retired. */
    @Test
    void lineThatIsLostIsAnError() throws IOException {
        tree.with("MsgDraw", """
                import io.tsrpc.contract.typescript.Extends;
                @Extends({Base.class, Other.class})
                public record MsgDraw(String id, int no, Shape shape, java.util.Optional<String> old) {}
                """)
                .with("Base", "public record Base(String id) {}")
                .with("Other", "public record Other(int no) {}")
                .with("Shape", """
                        public sealed interface Shape {
                            record Circle(double r) implements Shape {}
                            record Line(double to) implements Shape {}
                        }
                        """);
        compiles();
        tree.with("MsgDraw", """
                import io.tsrpc.contract.typescript.Extends;
                @Extends({Base.class, Other.class})
                public record MsgDraw(String id, int no, Shape shape) {}
                """).without("ApiSend");
        assertThat(tree.compile(ALLOW).errors()).isEmpty();
        String good = tree.checkedContract();
        List<String> lines =
                good.lines().filter(line -> line.contains("\"id\": ")).toList();
        assertThat(lines).anyMatch(line -> line.contains("\"old\"")).anyMatch(line -> line.contains("\"Send\""));

        for (String line : lines) {
            tree.contract(good.replaceFirst(Pattern.quote(line) + "\n", ""));
            assertThat(tree.compile(ALLOW).errors())
                    .as(line)
                    .singleElement()
                    .asString()
                    .contains("[CONTRACT_LINE_LOST]", "Restore the line");
        }
    }

    /** It would get other ids if it came back. */
    @Test
    void removedTypeThatIsLostIsAnError() throws IOException {
        compiles();
        tree.without("ApiSend");
        assertThat(tree.compile(ALLOW).errors()).isEmpty();
        String good = tree.checkedContract();
        int types = good.indexOf("\"types\"", good.indexOf("\"retired\""));
        int first = good.indexOf("\n            \"", types);
        int second = good.indexOf("\n            \"", first + 1);
        assertThat(good).contains("\"count\": 2");

        tree.contract(good.substring(0, first) + good.substring(second));
        fails("[CONTRACT_LINE_LOST]", "`retired.types` has had 2 types, and has 1", "after `\"ids\"` or `\"count\"`");
        tree.contract(tree.checkedContract().replace("\"count\": 2", "\"count\": {}"));
        fails("[CONTRACT_INVALID]", "`retired.count` must be a whole number");
        tree.contract(tree.checkedContract().replace("\"count\": {}", "\"count\": 1"));
        compiles();
    }

    @Test
    void lineThatIsRemovedOnPurposeIsNotCounted() throws IOException {
        tree.with("ApiAsk", "public interface ApiAsk { record Req() {} record Res() {} }");
        compiles();
        tree.without("ApiAsk");
        tree.contract(tree.checkedContract().replaceFirst(".*\"Ask\".*\n", ""));
        fails("[CONTRACT_LINE_LOST]", "`services` has had 3 ids, and has 2", "after `\"ids\"` or");

        tree.contract(tree.checkedContract().replaceFirst("\"ids\": 3", "\"ids\": \"2\""));
        fails("[CONTRACT_INVALID]", "`services.ids` must be a whole number");
        tree.contract(tree.checkedContract().replaceFirst("\"ids\": \"2\"", "\"ids\": 2"));
        assertThat(tree.compile().notes()).singleElement().asString().contains("[CONTRACT_WENT_BACK]");
        compiles();
    }

    @Test
    void editedLineWithoutItsCheckIsMeant() throws IOException {
        compiles();
        String good = tree.checkedContract();
        tree.contract(
                good.replaceFirst("\"id\": 0, (\"name\": \"Chat\", \"type\": \"msg\"), [^}]*}", "\"id\": 5, $1}"));
        compiles();
        assertThat(tree.line("\"name\": \"Chat\"")).startsWith("{\"id\": 5");
    }

    @Test
    void contractWithoutChecksGetsThemWhenItIsWrittenNext() throws IOException {
        compiles();
        String good = tree.checkedContract();
        String unchecked = tree.contract();
        assertThat(unchecked).isNotEqualTo(good);
        tree.contract(unchecked);

        compiles("-Atsrpc.contract.frozen");
        compiles();
        assertThat(tree.checkedContract()).as("it has not changed").isEqualTo(unchecked);
        tree.with("MsgBye", "public record MsgBye() {}");
        assertThat(tree.compile().begun()).singleElement().asString().contains("[CONTRACT_CHECKED]");
        assertThat(tree.checkedContract())
                .contains(good.lines()
                        .filter(line -> line.contains("\"check\""))
                        .map(line -> line.replaceAll(",$", ""))
                        .toList());
        assertThat(tree.compile().begun()).isEmpty();
    }

    @Test
    void contractThatIsLostIsAnErrorAsLongAsThereAreClassesWithOtherNumbers() throws IOException {
        compiles();
        String good = tree.checkedContract();
        tree.with("ApiAsk", "public interface ApiAsk { record Req() {} record Res() {} }");
        compiles();
        String more = tree.checkedContract();

        Files.delete(tree.contractFile());
        fails("[CONTRACT_LOST]", "serviceProto.json` is gone", "beside the classes", "mvn clean");
        assertThat(tree.contractFile()).doesNotExist();
        Files.copy(tree.classes().resolve("chat/protocols/serviceProto.json"), tree.contractFile());
        compiles();
        assertThat(tree.checkedContract()).isEqualTo(more).isNotEqualTo(good);

        tree.with("ApiBid", "public interface ApiBid { record Req() {} record Res() {} }");
        tree.contract(more.replaceFirst("\"ids\": \\d+,", "")
                .replaceAll(
                        "(?s)(?<=\n {4}\"services\": \\[).*?(?=\n {4}])|(?<=\n {4}\"types\": \\{).*?(?=\n {4}})", ""));
        fails("[CONTRACT_LOST]", "is gone or empty");

        for (String blank : List.of("", "\n", "\uFEFF \n")) {
            tree.contract(blank);
            fails("[CONTRACT_LOST]", "is gone or empty");
        }

        Files.delete(tree.contractFile());
        Files.delete(tree.classes().resolve("chat/protocols/serviceProto.json"));
        assertThat(tree.compile().begun()).singleElement().asString().contains("[CONTRACT_BEGINS]");
    }

    @Test
    void contractOfWhiteSpaceBegins() throws IOException {
        tree.contract("\n");
        assertThat(tree.compile("-Atsrpc.contract.frozen").errors())
                .singleElement()
                .asString()
                .contains("[CONTRACT_ABSENT]");
        assertThat(tree.compile().begun()).singleElement().asString().contains("[CONTRACT_BEGINS]");
    }

    /** As when a conflict is resolved by deleting it. */
    @Test
    void countThatIsLostIsAnError() throws IOException {
        compiles();
        String good = tree.checkedContract();
        tree.contract(good.replaceFirst("\n    \"ids\": \\d+,", ""));
        fails("[CONTRACT_LINE_LOST]", "`services` does not say how many ids it has had (`ids`)");
        tree.contract(good.replaceFirst("\n            \"ids\": \\d+,", ""));
        fails("[CONTRACT_LINE_LOST]", "does not say how many ids it has had (`ids`)");
        tree.contract(good);
        compiles();
    }
}
