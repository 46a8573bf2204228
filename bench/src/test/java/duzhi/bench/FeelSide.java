package duzhi.bench;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.parser.feel11.profiles.DoCompileFEELProfile;

/** KIE's FEEL, the rule compiled to Java once, the variables of each row put into a map beforehand. */
final class FeelSide implements Side {

    private static final String RULE = "total = a + b + c + d + e + f";

    private final FEEL feel = FEEL.newInstance(FeelSide.class.getClassLoader(), List.of(new DoCompileFEELProfile()));
    private final CompiledExpression rule;
    private final List<Map<String, Object>> rows;

    FeelSide(SumJob job) {
        CompilerContext context = feel.newCompilerContext();
        context.setDoCompile(true);
        SumJob.NAMES.forEach(name -> context.addInputVariableType(name, BuiltInType.NUMBER));
        rule = feel.compile(RULE, context);
        rows = job.decimals().stream().map(FeelSide::variables).toList();
    }

    private static Map<String, Object> variables(BigDecimal[] row) {
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < row.length; i++) {
            variables.put(SumJob.NAMES.get(i), row[i]);
        }
        return variables;
    }

    @Override
    public IntStream wrong() {
        return IntStream.range(0, rows.size()).filter(row -> !Boolean.TRUE.equals(feel.evaluate(rule, rows.get(row))));
    }
}
