# One image, two commands: `node dist/cms.js` (the editors' side) and `node dist/delivery.js` (a delivery node).
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# These secrets end with the build: the running ones come from outside, and none may be baked into the image.
RUN DATA_DIR=/tmp/build PAYLOAD_SECRET=for-the-build-alone ORIGIN_TOKEN=for-the-build-alone npm run build \
  && npm prune --omit=dev \
  && rm -rf .next/cache

FROM node:20-bookworm-slim
# Two arenas: with more, glibc keeps hundreds of megabytes of what picture processing has freed.
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 MALLOC_ARENA_MAX=2 DATA_DIR=/data
WORKDIR /app
COPY --from=build --chown=node:node /app ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
CMD ["node", "--enable-source-maps", "dist/delivery.js"]
