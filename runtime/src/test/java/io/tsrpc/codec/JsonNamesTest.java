package io.tsrpc.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the names of properties are found in an object. */
class JsonNamesTest {
    private static final JsonNames NAMES =
            JsonNames.of("id", "name", "nameOfTheOwner", "nameOfTheOther", "标题", "eightLtr", "x");

    /** The numbers of the names that are found, in order. */
    private static List<Integer> found(String object) {
        JsonReader in = new JsonReader(object);
        List<Integer> found = new ArrayList<>();
        in.beginObject();
        for (int name = in.nextProperty(NAMES, -1); name >= 0; name = in.nextProperty(NAMES, name)) {
            found.add(name);
            in.skipValue();
        }
        in.expectEnd();
        return found;
    }

    @Test
    void namesAreFoundInAnyOrder() {
        assertThat(
                        found(
                                "{\"id\":1,\"name\":2,\"nameOfTheOwner\":3,\"nameOfTheOther\":4,\"标题\":5,\"eightLtr\":6,\"x\":7}"))
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(
                        found(
                                "{\"x\":1,\"eightLtr\":2,\"标题\":3,\"nameOfTheOther\":4,\"nameOfTheOwner\":5,\"name\":6,\"id\":7}"))
                .containsExactly(6, 5, 4, 3, 2, 1, 0);
        assertThat(found("{\"name\":1,\"x\":2,\"name\":3}")).containsExactly(1, 6, 1);
    }

    @Test
    void escapesAndWhiteSpaceMakeNoDifference() {
        assertThat(found("{\"n\\u0061me\":1,\"\\u6807\\u9898\":2,\"\\u0078\":3}"))
                .containsExactly(1, 4, 6);
        assertThat(found(" { \"id\" : 1 ,\n\t\"nameOfTheOther\"\r: 2 , \"x\" : 3 } "))
                .containsExactly(0, 3, 6);
    }

    @Test
    void prefixesAndLongerNamesAreOthers() {
        assertThat(
                        found(
                                "{\"i\":1,\"idd\":2,\"nam\":3,\"names\":4,\"nameOfTheO\":5,\"nameOfTheOwners\":6,\"标\":7,\"\":8,\"X\":9}"))
                .isEmpty();
    }

    @Test
    void unknownPropertiesArePassedOverWithAllThatIsInThem() {
        assertThat(found("{\"a\":{\"id\":[1,{\"x\":2}]},\"id\":1,\"b\":[[],{}],\"c\":\"}\",\"x\":2,\"d\":-1.5e3}"))
                .containsExactly(0, 6);
    }

    @Test
    void nullsAreNotThereUnlessNullChecksAreStrict() {
        assertThat(found("{\"id\":null,\"name\":1,\"other\":null}")).containsExactly(1);
        byte[] text = "{\"id\":null}".getBytes(StandardCharsets.UTF_8);
        JsonReader strict = new JsonReader(text, NullChecks.STRICT);
        strict.beginObject();
        assertThat(strict.nextProperty(NAMES, -1)).isZero();
        assertThat(strict.readNull()).isTrue();
        assertThat(strict.nextProperty(NAMES, 0)).isEqualTo(-1);
    }

    @Test
    void aMistakeInAnUnknownPropertyNamesIt() {
        assertThatThrownBy(() -> found("{\"odd\":[1,}"))
                .isInstanceOf(JsonSyntaxException.class)
                .hasMessageStartingWith("Property `odd`: Input is not a valid JSON string: ");
    }

    @Test
    void theTextMayEndAnywhere() {
        String text = "{\"nameOfTheOwner\":1,\"x\":2}";
        for (int length = 1; length < text.length(); length++) {
            String cut = text.substring(0, length);
            assertThatThrownBy(() -> found(cut)).as(cut).isInstanceOf(JsonSyntaxException.class);
        }
    }
}
