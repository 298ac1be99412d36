/** Classes that break the architecture on purpose: each rule is shown red on one of them. */
package org.jiheng.kit.architecture.violation;
