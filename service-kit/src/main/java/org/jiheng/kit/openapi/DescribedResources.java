package org.jiheng.kit.openapi;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Says what the platform's scanner does not see on a resource's methods: the status they answer with, and that a
 * repetition is safe. An operation is told by its id, class and method.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DescribedResources implements OASFilter {
    private static final DotName SAFE = DotName.createSimple("org.jiheng.kit.idempotency.SafeToRepeat");
    private static final DotName STATUS = DotName.createSimple("org.jboss.resteasy.reactive.ResponseStatus");

    private final Set<String> safe;
    private final Map<String, String> statuses;

    public DescribedResources(IndexView index) {
        safe = methods(index.getAnnotations(SAFE)).map(DescribedResources::id).collect(Collectors.toSet());
        statuses = methods(index.getAnnotations(STATUS))
                .collect(Collectors.toMap(
                        DescribedResources::id,
                        each -> String.valueOf(each.value().asInt()),
                        (one, other) -> one));
    }

    @Override
    public Operation filterOperation(Operation operation) {
        String id = operation.getOperationId();
        if (id != null && safe.contains(id)) {
            operation.addParameter(key());
        }
        if (id != null && statuses.containsKey(id)) {
            answerWith(operation, statuses.get(id));
        }
        return operation;
    }

    private static void answerWith(Operation operation, String status) {
        for (String unasked : new String[] {"200", "201", "204"}) {
            APIResponse response = operation.getResponses().getAPIResponse(unasked);
            if (response != null && !unasked.equals(status)) {
                operation.getResponses().removeAPIResponse(unasked);
                operation.getResponses().addAPIResponse(status, response);
            }
        }
    }

    private static Stream<AnnotationInstance> methods(Collection<AnnotationInstance> annotations) {
        return annotations.stream().filter(each -> each.target().kind() == AnnotationTarget.Kind.METHOD);
    }

    private static String id(AnnotationInstance annotation) {
        MethodInfo method = annotation.target().asMethod();
        return method.declaringClass().simpleName() + "_" + method.name();
    }

    private static Parameter key() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description("Your own name for this request: sent again under it, it is answered as the first time")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(1)
                        .maxLength(255));
    }
}
