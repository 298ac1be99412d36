/** Notes of units under rights: endpoints that ask as they should, and some with holes that the checks must find. */
package org.jiheng.kit.testapp.rights;
