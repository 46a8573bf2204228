package duzhi.check.rules.structure;

import duzhi.check.rule.Rule;
import duzhi.check.rules.outline.PrintedTables;
import duzhi.form.codes.CodeSets;
import duzhi.form.load.Forms;
import java.util.List;

/** The written rules of this package. */
public final class StructureRules {

    private StructureRules() {}

    /** All of them, in the order of their ids. */
    public static List<Rule> all(Forms forms, CodeSets codes) {
        PrintedTables tables = new PrintedTables(forms, codes);
        return List.of(
                new ListedTables(tables),
                new RequiredTables(tables, codes),
                new EmptyTables(),
                new BudgetYear(),
                new AgencyName(),
                new MoneyUnit(),
                new Sections(),
                new AccountsWording(),
                new TemplateResidue(),
                new DisclosureDeadline(),
                new ValidCodes(codes),
                new CodeNames(codes),
                new NumberFormat(),
                new UnitList(),
                new PersonalData(),
                new UnrecognisedTables(),
                new OtherAgency(),
                new TotalRows(tables),
                new ListedLevels(tables, codes),
                new EconomicPairs(codes),
                new CapitalCodes(codes),
                new CopiedText(),
                new FixedTerms());
    }
}
