package org.jiheng.kit.rights;

import java.util.List;
import java.util.Optional;
import jakarta.inject.Inject;

import org.jiheng.kit.testapp.rights.Notes;
import org.jiheng.kit.testapp.rights.Notes.Note;
import org.jiheng.kit.testing.Call;
import org.jiheng.kit.testing.Operation;
import org.jiheng.kit.testing.PermissionMatrix;
import org.jiheng.kit.testing.Place;

/** The test application's operations on notes. */
abstract class NoteMatrix extends PermissionMatrix {
    @Inject
    Notes notes;

    static String cycle(Place place) {
        return place.jurisdiction().replace('/', '.') + "-2031";
    }

    static String note(Place place) {
        return (cycle(place) + "-" + place.unit() + "-" + place.office())
                .replaceAll("[^0-9A-Za-z]", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    protected String otherOffice() {
        return "STATISTICS_BUREAU";
    }

    @Override
    protected void setUp(List<Place> places) {
        places.forEach(place -> notes.add(new Note(note(place), cycle(place), place.unit(), place.office())));
    }

    @Override
    protected Optional<Call> call(Operation operation, Place address, Place row) {
        boolean byAddressAlone =
                !operation.path().contains("{note}") && !operation.path().endsWith("/grade");
        if (byAddressAlone && !address.equals(row)) {
            return Optional.empty();
        }
        Call call = Call.of("cycle", cycle(address)).body("{\"notes\":[\"" + note(row) + "\"]}");
        return Optional.of(operation.path().contains("{note}") ? call.with("note", note(row)) : call);
    }

    @Override
    protected boolean hasRow(Operation operation) {
        return !operation.path().endsWith("/notes") && !operation.path().endsWith("/words");
    }

    @Override
    protected List<String> tracesOfOthers() {
        return List.of("350200-2031", "350100.A15-2031");
    }

    @Override
    protected boolean documented() {
        return false;
    }
}
