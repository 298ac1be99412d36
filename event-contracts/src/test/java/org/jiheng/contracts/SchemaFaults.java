package org.jiheng.contracts;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;

/** What a JSON Schema of 2020-12 finds wrong with a value; each fault begins with its place in the value. */
public final class SchemaFaults {

    private SchemaFaults() {}

    public static List<String> of(JsonNode value, JsonNode schema) {
        // a registry each, as the published and the present schema of a topic bear the same $id
        return faults(registry().getSchema(schema), value);
    }

    /** The faults of a schema as a schema. */
    public static List<String> ofSchema(JsonNode schema) {
        SchemaLocation metaschema = SchemaLocation.of(Dialects.getDraft202012().getId());
        return faults(registry().getSchema(metaschema), schema);
    }

    private static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    }

    private static List<String> faults(Schema schema, JsonNode value) {
        return schema.validate(value).stream().map(Object::toString).toList();
    }
}
