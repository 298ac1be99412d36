/** What a standing is: the whole present state of one subject, with a revision that only grows. */
package org.jiheng.kit.standing;
