"""One-node OpenStack Swift with its S3 interface, all in this process, on loopback, in a folder of its own.

usage: python3 one-node-swift.py FOLDER USER SECRET. Prints the port once it answers; ends when its input is closed.
Debian: swift-proxy, swift-account, swift-container, swift-object. No root, no memcached, no service of the system.
"""

import os
import sys

import eventlet

eventlet.monkey_patch()

from eventlet import wsgi
from eventlet.hubs import trampoline
import swift.common.utils as utils

folder, user, secret = sys.argv[1:4]
# Swift knows this path only as a constant; it must be ours before any other part of Swift is loaded.
utils.SWIFT_CONF_FILE = os.path.join(folder, 'swift.conf')


def write(name, text):
    path = os.path.join(folder, name)
    with open(path, 'w') as file:
        file.write(text)
    return path


write('swift.conf', '[swift-hash]\nswift_hash_path_suffix = only-in-tests\n[storage-policy:0]\nname = one\ndefault = yes\n')

from swift.common.ring import RingBuilder
from swift.common.wsgi import loadapp

devices = os.path.join(folder, 'devices')
os.makedirs(os.path.join(devices, 'one'))
quiet = open(os.devnull, 'w')


class Cache(dict):
    """What Swift asks of memcached; an empty one is one too."""

    def __bool__(self):
        return True

    def get(self, key, *_, **__):
        return super().get(key)

    def set(self, key, value, *_, **__):
        self[key] = value

    def delete(self, key, *_, **__):
        self.pop(key, None)

    def incr(self, key, delta=1, *_, **__):
        self[key] = self.get(key) or 0
        self[key] += delta
        return self[key]


def serve(app, listener):
    eventlet.spawn(wsgi.server, listener, app, log=quiet, debug=False)
    return listener.getsockname()[1]


def listen():
    return eventlet.listen(('127.0.0.1', 0))


for kind in ('account', 'container', 'object'):
    listener = listen()
    ring = RingBuilder(1, 1, 0)
    ring.add_dev({'id': 0, 'region': 1, 'zone': 1, 'weight': 1, 'ip': '127.0.0.1', 'port': listener.getsockname()[1], 'device': 'one'})
    ring.rebalance()
    ring.get_ring().save(os.path.join(folder, kind + '.ring.gz'))
    settings = write(kind + '.conf', f'''[DEFAULT]
swift_dir = {folder}
devices = {devices}
mount_check = false
disable_fallocate = true
log_level = ERROR
[pipeline:main]
pipeline = {kind}-server
[app:{kind}-server]
use = egg:swift#{kind}
''')
    serve(loadapp(settings), listener)

proxy = loadapp(write('proxy.conf', f'''[DEFAULT]
swift_dir = {folder}
log_level = ERROR
[pipeline:main]
pipeline = catch_errors gatekeeper s3api tempauth proxy-server
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:gatekeeper]
use = egg:swift#gatekeeper
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
allow_multipart_uploads = false
[filter:tempauth]
use = egg:swift#tempauth
user_test_{user} = {secret} .admin
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
'''))
cache = Cache()


def cached(environment, start):
    environment['swift.cache'] = cache
    return proxy(environment, start)


print(serve(cached, listen()), flush=True)
trampoline(sys.stdin.fileno(), read=True)
