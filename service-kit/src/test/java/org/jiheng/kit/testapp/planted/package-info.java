/** Faults planted for the request fuzz to find; there only under the profile {@code planted}. */
package org.jiheng.kit.testapp.planted;
