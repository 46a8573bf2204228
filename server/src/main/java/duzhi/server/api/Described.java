package duzhi.server.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Gives the description of the interface (OpenAPI) its summaries and examples; they stand in {@code examples.json}. */
@Component
class Described implements OpenApiCustomizer {

    private static final String FILE = "/duzhi/server/api/examples.json";
    private static final String TOKEN = "token";

    private final List<Example> examples;

    Described(JsonMapper json) throws IOException {
        try (InputStream in = Described.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the program");
            }
            this.examples = json.readValue(in, new TypeReference<List<Example>>() {});
        }
    }

    /**
     * What an operation does, and one use of it in the demonstration bureau.
     *
     * @param as login of whoever uses it
     * @param with values of its parameters
     * @param body what is sent, null for nothing
     * @param status of the answer
     */
    record Example(
            String method, String path, String summary, String as, Map<String, String> with, Object body, int status) {}

    @Override
    public void customise(OpenAPI api) {
        api.setInfo(new Info()
                .title("Duzhi 度支")
                .version("1")
                .description("Everything the pages do. Programs bring a personal token (made at /account) as Bearer;"
                        + " scripts of pages bring the session and X-CSRF-TOKEN. Refusals are problems by RFC 9457."));
        api.getComponents()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        api.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        for (Example example : examples) {
            PathItem path = api.getPaths().get(example.path());
            Operation operation = path == null
                    ? null
                    : path.readOperationsMap()
                            .get(PathItem.HttpMethod.valueOf(example.method().toUpperCase(Locale.ROOT)));
            if (operation == null) {
                throw new IllegalStateException(FILE + ": there is no " + example.method() + " " + example.path());
            }
            describe(operation, example);
        }
    }

    private static void describe(Operation operation, Example example) {
        operation.setSummary(example.summary());
        operation.addExtension("x-example-as", example.as());
        operation.addExtension("x-example-status", example.status());
        if (operation.getParameters() != null) {
            operation.getParameters().removeIf(parameter -> "account".equals(parameter.getName()));
            operation.getParameters().forEach(parameter -> {
                String value = example.with().get(parameter.getName());
                if (value != null) {
                    parameter.setExample(value);
                }
            });
        }
        if (example.body() != null) {
            operation.getRequestBody().getContent().values().forEach(each -> each.setExample(example.body()));
        }
    }
}
