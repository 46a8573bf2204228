package duzhi.form.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The forms that a region publishes together, for a span of years.
 *
 * @param id unique among all sets
 * @param document kind of document: {@code department-budget}, {@code self-evaluation}
 * @param name shown to users
 * @param region the region's name in data, {@code national} for the ministry's
 * @param places words in agency names and titles that show the region
 * @param from first budget year
 * @param to last budget year
 * @param disclosure id of the list of tables that must be published, or null where no list rules
 * @param basis the regulation that prescribes the set
 * @param forms in published order
 * @param balances identities between revenue and expenditure
 * @param narrative what the text beside the tables says, or null where there is none
 */
public record FormSet(
        String id,
        String document,
        Wording name,
        String region,
        List<String> places,
        int from,
        int to,
        @Nullable String disclosure,
        String basis,
        List<Form> forms,
        List<Balance> balances,
        @Nullable Narrative narrative) {

    /** A form by its kind. */
    public Optional<Form> findKind(String kind) {
        return forms.stream().filter(form -> form.kind().equals(kind)).findFirst();
    }
}
