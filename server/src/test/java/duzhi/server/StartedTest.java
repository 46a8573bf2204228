package duzhi.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The system starts, and lets in whom it knows. */
class StartedTest {

    private final Started system = Started.system();

    @Test
    void somebodyOfTheBureauFindsTheirWork() {
        assertThat(system.as("mof-budget").get("/work").statusCode()).isEqualTo(200);
    }

    @Test
    void aVisitorIsAskedToSignIn() {
        var answer = system.visitor().get("/work");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
    }
}
