package org.jiheng.inspection.area;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The areas of a scheme. §五(三) names seven and §四(四)3 of the same document five; which of the one is which of the other the
 * scheme says, by aliases, and nothing else does. An area may be called by its code or its own name as well.
 */
public final class InspectionAreas {
    private final Map<String, NamedArea> byName = new LinkedHashMap<>();
    private final List<String> codes;

    /**
     * @param names by code, in the scheme's order
     * @param aliases by code
     */
    public InspectionAreas(Map<String, String> names, Map<String, List<String>> aliases) {
        this.codes = List.copyOf(names.keySet());
        names.forEach((code, name) -> byName.put(name, new NamedArea(code, Optional.empty())));
        aliases.forEach((code, others) ->
                others.forEach(name -> byName.put(name, new NamedArea(code, Optional.of(name)))));
        // a code is what it is, whatever a name says
        codes.forEach(code -> byName.put(code, new NamedArea(code, Optional.empty())));
    }

    public Optional<NamedArea> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All codes, for whoever named none of them. */
    public String codes() {
        return String.join(", ", codes);
    }
}
