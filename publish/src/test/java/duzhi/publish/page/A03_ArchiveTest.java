package duzhi.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.publish.written.Invented;
import duzhi.publish.written.Written;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Printed pages against the standards, as veraPDF judges them. */
class A03_ArchiveTest {

    private static List<String> complaints(PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(Written.pdf(Invented.publication())), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }

    @Test
    void theyCanBeArchived() throws Exception {
        assertThat(complaints(PDFAFlavour.PDFA_3_U)).isEmpty();
    }

    @Test
    void theyCanBeHeard() throws Exception {
        assertThat(complaints(PDFAFlavour.PDFUA_1)).isEmpty();
    }
}
