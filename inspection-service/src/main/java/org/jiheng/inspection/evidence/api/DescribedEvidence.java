package org.jiheng.inspection.evidence.api;

import java.util.stream.Stream;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jiheng.inspection.evidence.EvidenceType;

/** Says of every operation that takes evidence which types there are: routes know families of types only. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DescribedEvidence implements OASFilter {
    @Override
    public Operation filterOperation(Operation operation) {
        String id = operation.getOperationId();
        if (id != null && id.endsWith("EvidenceResource_add")) {
            operation.getRequestBody().required(true).content(everyType());
        }
        return operation;
    }

    private static Content everyType() {
        Content content = OASFactory.createContent();
        Stream.of(EvidenceType.values())
                .flatMap(type -> type.mediaTypes().stream())
                .forEach(type -> content.addMediaType(type, bytes()));
        return content;
    }

    private static MediaType bytes() {
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .format("binary"));
    }
}
