package io.tsrpc.proto;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.testing.VectorProto;
import java.lang.annotation.Annotation;
import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ServiceConfTest {
    /** Annotations that the JDK has anyway. */
    private static final List<Annotation> ANNOTATIONS = List.of(Inherited.class.getAnnotations());

    private final AtomicInteger created = new AtomicInteger();
    private final ApiService<Map<String, Object>, Map<String, Object>> api =
            ApiService.of(1, "Test", VectorProto.TEST.req(), VectorProto.TEST.res(), Map.of("needLogin", true), () -> {
                created.incrementAndGet();
                return ANNOTATIONS;
            });

    @Test
    void anAnnotationIsFoundByItsType() {
        assertThat(api.conf(Documented.class)).isNotNull().isIn(ANNOTATIONS);
        assertThat(api.conf(Retention.class)).isNotNull().isIn(ANNOTATIONS);
        assertThat(api.conf(Inherited.class)).isNull();
    }

    @Test
    void annotationsAreCreatedOnceAndNotBeforeTheyAreAskedFor() {
        assertThat(api.conf()).containsEntry("needLogin", true);
        assertThat(created).hasValue(0);
        api.conf(Retention.class);
        api.conf(Documented.class);
        assertThat(created).hasValue(1);
    }

    @Test
    void anotherIdChangesNothingElse() {
        ApiService<Map<String, Object>, Map<String, Object>> other = api.withId(7);

        assertThat(other.id()).isEqualTo(7);
        assertThat(other).isNotEqualTo(api).hasToString("api Test");
        assertThat(other.req()).isSameAs(api.req());
        assertThat(other.res()).isSameAs(api.res());
        assertThat(other.conf()).isEqualTo(api.conf());
        assertThat(other.conf(Retention.class)).isSameAs(api.conf(Retention.class));
    }

    @Test
    void aServiceWithoutAnnotationsHasNone() {
        assertThat(VectorProto.DEEP.conf(Retention.class)).isNull();
        assertThat(MsgService.of(2, "Note", VectorProto.TEST.req()).conf(Retention.class))
                .isNull();
    }
}
